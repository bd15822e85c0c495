package org.nuanjing.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.roster.Officer;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;

/** What a turn may look at, as it was when the turn began. */
public interface Surroundings {

  /** When the turn is decided. */
  Instant now();

  /** The officer the chat is bound to. */
  Optional<Officer> officer();

  /**
   * The officer's tickets (of all their chats; of this chat alone where it is bound to nobody),
   * newest first, at most ten.
   */
  List<Ticket> tickets();

  /** A ticket of this officer, as it stood when the turn began; empty where there is none. */
  default Optional<Ticket> find(TicketReference reference) {
    return tickets().stream().filter(each -> each.reference().equals(reference)).findFirst();
  }

  /**
   * The reference a ticket opened in this turn gets.
   *
   * @param nth 0 for the first ticket opened in the turn
   */
  TicketReference nextReference(int nth);
}
