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

  /**
   * Answers to being asked how they are, beside words.
   *
   * @param note a {@link FollowUpAnswer}: the hour that was chosen, or that no more is wanted
   */
  record AnswerFollowUp(String note, Instant at) implements OfficerCommand {
    @Override
    public TicketChange apply(Ticket ticket) {
      return AftercareCommands.answerFollowUp(ticket, note, at);
    }
  }

  /** Words or files in answer to being asked how they are, after the contact ended. */
  record ReplyFollowUp(String id, String text, List<Attachment> attachments, Instant at)
      implements OfficerCommand {

    public ReplyFollowUp {
      attachments = List.copyOf(attachments);
    }

    @Override
    public TicketChange apply(Ticket ticket) {
      return AftercareCommands.replyFollowUp(ticket, id, text, attachments, at);
    }
  }

  /** A later request begins at the level this contact was left at. */
  record Carry(TicketReference to, Instant at) implements OfficerCommand {
    @Override
    public TicketChange apply(Ticket ticket) {
      return AftercareCommands.followUp(
          ticket, TicketEvent.Type.CARRIED, TicketEvent.SYSTEM, to.toString(), at);
    }
  }

  /** Raises it because a message showed risk. */
  record Raise(RiskLevel risk, Instant at) implements OfficerCommand {
    @Override
    public TicketChange apply(Ticket ticket) {
      return TicketCommands.raise(ticket, risk, at);
    }
  }

  /** Keeps what the officer was asked and answered, beside what was kept of them before. */
  record Answered(List<Ticket.Detail> details, Instant at) implements OfficerCommand {

    public Answered {
      details = List.copyOf(details);
    }

    @Override
    public TicketChange apply(Ticket ticket) {
      return CareCommands.answered(ticket, details, at);
    }
  }

  /** Asks for another person than the one who has it. */
  record ChangePerson(Instant at) implements OfficerCommand {
    @Override
    public TicketChange apply(Ticket ticket) {
      return CareCommands.changePerson(ticket, at);
    }
  }
}
