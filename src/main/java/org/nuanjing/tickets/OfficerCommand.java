package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import org.nuanjing.channel.Attachment;
import org.nuanjing.triage.RiskLevel;

/**
 * What an officer's message does to a ticket, as a value that can be carried to wherever the ticket
 * is kept.
 */
public sealed interface OfficerCommand extends TicketCommand {

  /** What it makes of the ticket. */
  TicketChange apply(Ticket ticket);

  /** Adds a message. */
  record Add(String id, String text, List<Attachment> attachments, Instant at)
      implements OfficerCommand {

    public Add {
      attachments = List.copyOf(attachments);
    }

    @Override
    public TicketChange apply(Ticket ticket) {
      return TicketCommands.add(ticket, id, text, attachments, at);
    }
  }

  /** Withdraws the request. */
  record Cancel(Instant at) implements OfficerCommand {
    @Override
    public TicketChange apply(Ticket ticket) {
      return TicketCommands.cancel(ticket, at);
    }
  }

  /** Presses for it. */
  record Hurry(Instant at) implements OfficerCommand {
    @Override
    public TicketChange apply(Ticket ticket) {
      return TicketCommands.hurry(ticket, at);
    }
  }

  /** Raises it because a message showed risk. */
  record Raise(RiskLevel risk, Instant at) implements OfficerCommand {
    @Override
    public TicketChange apply(Ticket ticket) {
      return TicketCommands.raise(ticket, risk, at);
    }
  }
}
