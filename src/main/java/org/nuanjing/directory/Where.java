package org.nuanjing.directory;

import java.util.List;

/** Where somebody is who looks for help. */
public sealed interface Where {

  /** On the map. */
  record At(Point point) implements Where {}

  /**
   * Somewhere in a place.
   *
   * @param path from the province down; never empty
   */
  record In(List<String> path) implements Where {
    public In {
      path = List.copyOf(path);
      if (path.isEmpty()) {
        throw new IllegalArgumentException("A place has a name.");
      }
    }
  }

  /** Nobody knows. */
  record Unknown() implements Where {}
}
