package org.nuanjing.tickets;

import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;

/** What officers are told when something happens to their ticket. */
public interface Notices {

  /** What the ids of messages begin with that call people on duty. */
  String CALL = "page:";

  /** What stands before the id of a line in the id of the message that carries it. */
  String LINE = ":line:";

  /**
   * The message for an event that just happened.
   *
   * @param ticket as it stands after the event, its thread included
   * @return empty where the officer is told nothing; the message's id is derived from the ticket's
   *     reference and version
   */
  Optional<OutgoingMessage> tell(Ticket ticket, TicketEvent event);

  /** The id of the message about a ticket's latest event. */
  static String id(Ticket ticket) {
    return "notice:" + ticket.reference() + ":" + ticket.version();
  }

  /** The id of the message that carries a line of the thread. */
  static String id(Ticket ticket, ThreadEntry entry) {
    return id(ticket) + LINE + entry.id();
  }

  /**
   * The id of the line of the thread a message with this id carries; empty where it carries none.
   */
  static Optional<String> entryOf(String messageId) {
    int line = messageId.indexOf(LINE);
    return line < 0 || call(messageId)
        ? Optional.empty()
        : Optional.of(messageId.substring(line + LINE.length()));
  }

  /**
   * The id of a message that calls somebody to a ticket.
   *
   * @param nth counts the calls of one change
   */
  static String callId(Ticket ticket, int nth) {
    return CALL + ticket.reference() + ":" + ticket.version() + ":" + nth;
  }

  /** Whether a message with this id calls somebody on duty. */
  static boolean call(String messageId) {
    return messageId.startsWith(CALL);
  }

  /** The ticket a message with this id is about; empty where it is about none. */
  static Optional<TicketReference> ticketOf(String messageId) {
    String[] parts = messageId.split(":", 3);
    return parts.length == 3 && (parts[0].equals("notice") || call(messageId))
        ? TicketReference.parse(parts[1])
        : Optional.empty();
  }
}
