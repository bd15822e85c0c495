package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Paging.Paged;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.triage.RiskLevel;

/**
 * What staff do with tickets: loads the ticket, decides, commits it together with what the officer
 * is told, and decides again when somebody changed it meanwhile. Whether the person may touch the
 * ticket at all is asked before, of {@link Visibility}.
 */
public final class StaffActions {

  private final Tickets tickets;
  private final Notices notices;
  private final Paging paging;
  private final Desks desks;
  private final Clock clock;

  public StaffActions(Tickets tickets, Notices notices, Paging paging, Desks desks, Clock clock) {
    this.tickets = tickets;
    this.notices = notices;
    this.paging = paging;
    this.desks = desks;
    this.clock = clock;
  }

  /** Takes a ticket nobody has. */
  public TicketChange take(TicketReference reference, StaffMember staff) {
    return change(reference, (ticket, now) -> TicketCommands.take(ticket, staff, now));
  }

  /** Answers the officer; the same id answers once. */
  public TicketChange reply(
      TicketReference reference,
      StaffMember staff,
      String id,
      String text,
      List<Attachment> attachments) {
    return change(
        reference,
        (ticket, now) -> TicketCommands.reply(ticket, staff, id, text, attachments, now));
  }

  /** Gives a ticket back to its queue. */
  public TicketChange giveBack(TicketReference reference, StaffMember staff) {
    return change(reference, (ticket, now) -> TicketCommands.giveBack(ticket, staff, now));
  }

  /** Moves a ticket to another desk. */
  public TicketChange reassign(TicketReference reference, StaffMember staff, String desk) {
    if (desks.find(desk).isEmpty()) {
      return new Refused(Reason.NO_SUCH_DESK);
    }
    return change(reference, (ticket, now) -> TicketCommands.reassign(ticket, staff, desk, now));
  }

  /** Declares the matter done. */
  public TicketChange resolve(TicketReference reference, StaffMember staff) {
    return change(reference, (ticket, now) -> TicketCommands.resolve(ticket, staff, now));
  }

  /** Offers the officer to make a safety plan together. */
  public TicketChange offerPlan(TicketReference reference, StaffMember staff) {
    return change(reference, (ticket, now) -> CareCommands.offerPlan(ticket, staff, now));
  }

  /** Sets the level of risk lower, which only a person may. */
  public TicketChange lower(
      TicketReference reference, StaffMember staff, RiskLevel level, String reason) {
    return change(
        reference, (ticket, now) -> TicketCommands.lower(ticket, staff, level, reason, now));
  }

  /** Does what is due by itself: marks a ticket late, calls people to it. */
  public TicketChange alarm(TicketReference reference) {
    return change(
        reference,
        (ticket, now) ->
            paging.drillOver(ticket, now)
                ? TicketCommands.endDrill(ticket, now)
                : TicketCommands.late(ticket, now));
  }

  /** Notes that a message to the officer could not be delivered for good. */
  public TicketChange notDelivered(TicketReference reference, String messageId) {
    return change(reference, (ticket, now) -> TicketCommands.notDelivered(ticket, messageId, now));
  }

  /** Tells the officer that the seal of the alias had been broken; once for each time. */
  public TicketChange tellUnsealed(TicketReference reference, String unsealing) {
    return change(
        reference, (ticket, now) -> AftercareCommands.tellUnsealed(ticket, unsealing, now));
  }

  /** Notes something about asking how they are after the contact; the same once. */
  public TicketChange followUp(
      TicketReference reference, TicketEvent.Type type, String actor, String note) {
    return change(
        reference, (ticket, now) -> AftercareCommands.followUp(ticket, type, actor, note, now));
  }

  /** Opens a contact again that was over, for whoever follows it up. */
  public TicketChange goOn(TicketReference reference, StaffMember staff) {
    return change(reference, (ticket, now) -> AftercareCommands.goOn(ticket, staff, now));
  }

  /** Carries out what an officer's message does to a ticket. */
  public TicketChange carryOut(TicketReference reference, OfficerCommand command) {
    return change(reference, (ticket, now) -> command.apply(ticket));
  }

  private TicketChange change(
      TicketReference reference, BiFunction<Ticket, Instant, TicketChange> command) {
    while (true) {
      Ticket ticket = tickets.get(reference);
      Instant now = clock.instant();
      TicketChange change = command.apply(ticket, now);
      Ticket changed =
          change instanceof Changed done ? done.ticket() : ticket.withVersion(ticket.version() + 1);
      Paged paged = paging.follow(Optional.of(ticket), changed, now);
      if (!(change instanceof Changed) && paged.ticket().equals(changed)) {
        return change;
      }
      if (tickets.commit(paged.ticket(), messages(change, paged)) == Tickets.Outcome.COMMITTED) {
        paging.rest(ticket, paged.ticket(), now);
        return change instanceof Changed done ? new Changed(paged.ticket(), done.event()) : change;
      }
    }
  }

  private List<OutgoingMessage> messages(TicketChange change, Paged paged) {
    List<OutgoingMessage> messages = new ArrayList<>();
    if (change instanceof Changed done) {
      notices.tell(done.ticket(), done.event()).ifPresent(messages::add);
    }
    messages.addAll(paged.messages());
    return messages;
  }
}
