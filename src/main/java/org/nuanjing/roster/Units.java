package org.nuanjing.roster;

import java.util.List;
import java.util.Optional;

/** The tree of units, from reference data. Never changes while the program runs. */
public interface Units {

  /** The unit of that id; throws {@link IllegalArgumentException} when there is none. */
  Unit get(String id);

  /** The unit of that id. */
  Optional<Unit> find(String id);

  /** All units, each after its parent. */
  List<Unit> list();

  /** The unit and those above it, nearest first, ending with the region. */
  List<Unit> upwards(String id);

  /** Whether a unit is the other one or stands below it. */
  boolean within(String id, String ancestor);
}
