package org.nuanjing.desk;

import java.util.List;
import org.nuanjing.tickets.Ticket;

/** A ticket as it is shown; everything in it is to be escaped. */
record TicketView(
    QueueView.Row row,
    List<String> requester,
    String openedAt,
    boolean atRisk,
    List<Ticket.Detail> details,
    List<Line> thread,
    List<Past> history,
    Abilities can,
    List<QueueView.DeskChoice> otherDesks) {

  /** One message. */
  record Line(boolean fromStaff, String name, String text, String at, List<File> files) {}

  /** An attachment, fetched through the desk. */
  record File(String name, String href, boolean picture) {}

  /** One line of history. */
  record Past(String at, String words) {}

  /**
   * What this person may do with it now.
   *
   * @param keep whether its answer may be kept for whoever asks next
   */
  record Abilities(boolean take, boolean answer, boolean reassign, boolean keep) {}
}
