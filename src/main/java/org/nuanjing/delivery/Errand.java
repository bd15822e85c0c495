package org.nuanjing.delivery;

import java.util.Objects;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.tickets.TicketCommand;
import org.nuanjing.tickets.TicketReference;

/**
 * What a turn does to a ticket that is kept in another bucket, or what a staff member does to one:
 * carried out after the turn, once.
 *
 * @param answerTo the chat that is told what became of it; empty where nobody is
 */
public record Errand(
    TicketReference ticket, TicketCommand command, Optional<ChannelAddress> answerTo) {

  /** An errand left by an earlier version tells nobody. */
  public Errand {
    answerTo = Objects.requireNonNullElse(answerTo, Optional.empty());
  }

  /** An errand nobody waits for. */
  Errand(TicketReference ticket, TicketCommand command) {
    this(ticket, command, Optional.empty());
  }
}
