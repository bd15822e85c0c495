package org.nuanjing.desk;

import java.util.List;

/**
 * A queue as it is shown.
 *
 * @param rows most urgent first
 * @param open how many open tickets the member may see, before filters
 * @param late how many of these are late
 */
record QueueView(List<Row> rows, int open, int late, QueueFilter filter, List<DeskChoice> desks) {

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
