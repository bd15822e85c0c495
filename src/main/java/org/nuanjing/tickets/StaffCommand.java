package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import org.nuanjing.channel.Attachment;
import org.nuanjing.roster.StaffMember;

/**
 * What a staff member does to a ticket from a chat of their own. Whether they may is asked where it
 * is carried out, of the roster and {@link Visibility} as they are then.
 */
public sealed interface StaffCommand extends TicketCommand {

  /** The sign-in name of who does it. */
  String staff();

  /** What it makes of the ticket, done by that person. */
  TicketChange apply(Ticket ticket, StaffMember member);

  /** Takes it. */
  record Take(String staff, Instant at) implements StaffCommand {
    @Override
    public TicketChange apply(Ticket ticket, StaffMember member) {
      return TicketCommands.take(ticket, member, at);
    }
  }

  /** Says something to the officer. */
  record Reply(String staff, String id, String text, List<Attachment> attachments, Instant at)
      implements StaffCommand {

    public Reply {
      attachments = List.copyOf(attachments);
    }

    @Override
    public TicketChange apply(Ticket ticket, StaffMember member) {
      return TicketCommands.reply(ticket, member, id, text, attachments, at);
    }
  }

  /** Keeps a note that the officer never sees. */
  record Note(String staff, String id, String text, Instant at) implements StaffCommand {
    @Override
    public TicketChange apply(Ticket ticket, StaffMember member) {
      return ContactCommands.note(ticket, member, id, text, at);
    }
  }

  /** Offers it to a colleague, who has to accept. */
  record Offer(String staff, String to, String summary, Instant at) implements StaffCommand {
    @Override
    public TicketChange apply(Ticket ticket, StaffMember member) {
      return ContactCommands.offer(ticket, member, to, summary, at);
    }
  }

  /** Accepts or declines what a colleague offered. */
  record Answer(String staff, Verdict verdict, Instant at) implements StaffCommand {
    @Override
    public TicketChange apply(Ticket ticket, StaffMember member) {
      return switch (verdict) {
        case ACCEPTED -> ContactCommands.accept(ticket, member, at);
        case DECLINED -> ContactCommands.decline(ticket, member, at);
      };
    }
  }

  /** What is answered to an offer. */
  enum Verdict {
    ACCEPTED,
    DECLINED
  }

  /** Offers the officer to make a safety plan together. */
  record OfferPlan(String staff, Instant at) implements StaffCommand {
    @Override
    public TicketChange apply(Ticket ticket, StaffMember member) {
      return CareCommands.offerPlan(ticket, member, at);
    }
  }

  /** Ends the conversation. */
  record End(String staff, Instant at) implements StaffCommand {
    @Override
    public TicketChange apply(Ticket ticket, StaffMember member) {
      return TicketCommands.resolve(ticket, member, at);
    }
  }
}
