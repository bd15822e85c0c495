package org.nuanjing.desk;

import java.util.List;
import java.util.Optional;
import org.nuanjing.tickets.SavedViews;

/**
 * A queue as it is shown.
 *
 * @param items those of this page
 * @param open how many open tickets the member may see, before filters
 * @param late how many of these are late
 * @param found how many the filter finds, on all pages
 * @param told what is told in place of or above the tickets: the key of a text; empty for nothing
 * @param pills choices shown side by side: whose, and how near the time
 * @param selects choices opened one at a time
 * @param movable desks that tickets of this page can be moved to
 */
record QueueView(
    List<Item> items,
    int open,
    int late,
    int found,
    Optional<String> told,
    QueueFilter filter,
    List<Choice> pills,
    List<Select> selects,
    Pages pages,
    List<SavedViews.View> saved,
    List<DeskChoice> movable) {

  /** Whether anything but a page is chosen. */
  public boolean filtered() {
    return !filter.onPage(1).query().isEmpty();
  }

  /** What stands behind the question mark of the address. */
  public String query() {
    return filter.query();
  }

  /** The same from the first page: what a saved view keeps. */
  public String lasting() {
    return filter.onPage(1).query();
  }

  /** One line. */
  record Item(Row row, List<String> tags, List<Mark> found) {}

  /** A piece of what was said, and whether it is what was looked for. */
  record Mark(String text, boolean marked) {}

  /**
   * A choice with how many there are.
   *
   * @param count empty where it is not counted
   */
  record Choice(String value, String name, Optional<Integer> count, boolean current, String href) {}

  /**
   * A part of the filter.
   *
   * @param name as the address says it
   */
  record Select(String name, List<Choice> choices) {}

  /** Where the pages before and after are. */
  record Pages(int from, int to, Optional<String> before, Optional<String> after) {}

  /** One ticket of a queue; everything in it is to be escaped. */
  record Row(
      String reference,
      String desk,
      String what,
      String who,
      String state,
      String assignee,
      String due,
      boolean late,
      String priority,
      String priorityWords) {}

  /** A desk to choose. */
  record DeskChoice(String id, String name) {}
}
