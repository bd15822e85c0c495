package org.nuanjing.tickets;

import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;

/** What officers are told when something happens to their ticket. */
public interface Notices {

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
    return "t-" + ticket.reference() + "-" + ticket.version();
  }

  /** The ticket a message with this id is about; empty where it is about none. */
  static Optional<TicketReference> ticketOf(String messageId) {
    if (!messageId.startsWith("t-")) {
      return Optional.empty();
    }
    int end = messageId.lastIndexOf('-');
    return TicketReference.parse(messageId.substring(2, Math.max(2, end)));
  }
}
