package org.nuanjing.tickets;

import java.util.List;

/** Views of the queue that staff members named for themselves. */
public interface SavedViews {

  /** How many somebody can have. */
  int MOST = 20;

  /** The longest name of one, in characters. */
  int LONGEST_NAME = 20;

  /** Those of a staff member, by name. */
  List<View> of(String staff);

  /** Keeps one; one of the same name gives way. Does nothing where there are too many. */
  Kept keep(String staff, View view);

  /** Takes one away, if it is there. */
  void forget(String staff, String name);

  /**
   * A named view.
   *
   * @param query what stands behind {@code ?} in the page's address
   */
  record View(String name, String query) {}

  /** What became of a view. */
  enum Kept {
    KEPT,
    TOO_MANY
  }
}
