package org.nuanjing.desk;

import java.util.List;
import org.nuanjing.tickets.Ticket;

/**
 * A ticket as it is shown; everything in it is to be escaped.
 *
 * @param details what was asked and answered; none where this person may not read it
 * @param thread the messages; none where this person may not read them
 * @param kept what is there that this person may not read
 */
record TicketView(
    QueueView.Row row,
    List<String> requester,
    String openedAt,
    boolean atRisk,
    List<Ticket.Detail> details,
    List<Line> thread,
    List<Past> history,
    Kept kept,
    Abilities can,
    List<QueueView.DeskChoice> otherDesks) {

  /** What of a conversation is not shown to somebody. */
  enum Kept {
    /** It is all shown. */
    NOTHING,
    /** Words and answers. */
    WORDS,
    /** Words and answers, and there is a safety plan. */
    WORDS_AND_PLAN
  }

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
