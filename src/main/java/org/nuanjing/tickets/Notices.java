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
}
