package org.nuanjing.roster;

import java.util.List;
import java.util.Optional;

/** The desks, from reference data. Never changes while the program runs. */
public interface Desks {

  /** The desk of that id; throws {@link IllegalArgumentException} when there is none. */
  Desk get(String id);

  /** The desk of that id. */
  Optional<Desk> find(String id);

  /** All desks, ordered by id. */
  List<Desk> list();
}
