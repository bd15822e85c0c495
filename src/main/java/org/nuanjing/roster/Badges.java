package org.nuanjing.roster;

import java.util.Optional;

/** Finds officers by what colleagues know of them. */
public interface Badges {

  /** The officer with a badge number, as somebody typed it. */
  Optional<Officer> find(String badge);
}
