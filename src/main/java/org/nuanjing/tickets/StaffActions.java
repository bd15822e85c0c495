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
  private final Consequences consequences;
  private final Desks desks;
  private final Clock clock;

  public StaffActions(
      Tickets tickets, Notices notices, Consequences consequences, Desks desks, Clock clock) {
    this.tickets = tickets;
    this.notices = notices;
    this.consequences = consequences;
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
    return change(reference, consequences::alarm);
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

  /**
   * Carries out what somebody does to a ticket. What a staff member may not see is refused as what
   * does not exist.
   */
  public TicketChange carryOut(TicketReference reference, TicketCommand command) {
    if (tickets.find(reference).isEmpty()) {
      return new Refused(Reason.NOT_HERE);
    }
    return change(
        reference,
        (ticket, now) ->
            switch (command) {
              case OfficerCommand officer -> officer.apply(ticket);
              case StaffCommand member -> applied(ticket, member);
            });
  }

  private TicketChange applied(Ticket ticket, StaffCommand command) {
    return consequences
        .staff()
        .find(command.staff())
        .filter(member -> Visibility.mayRead(member, ticket))
        .map(member ->
            command instanceof StaffCommand.Offer offer
                ? offered(ticket, member, offer.to(), offer.summary(), offer.at())
                : command.apply(ticket, member))
        .orElseGet(() -> new Refused(Reason.NOT_HERE));
  }

  /** Keeps a note for colleagues; the same id keeps one. */
  public TicketChange note(TicketReference reference, StaffMember member, String id, String text) {
    return change(reference, (ticket, now) -> ContactCommands.note(ticket, member, id, text, now));
  }

  /** Offers a conversation to a colleague who may see it. */
  public TicketChange offer(
      TicketReference reference, StaffMember member, String to, String summary) {
    return change(reference, (ticket, now) -> offered(ticket, member, to, summary, now));
  }

  private TicketChange offered(
      Ticket ticket, StaffMember member, String to, String summary, Instant now) {
    return consequences
            .staff()
            .find(to)
            .filter(other -> Visibility.mayRead(other, ticket))
            .isPresent()
        ? ContactCommands.offer(ticket, member, to, summary, now)
        : new Refused(Reason.NOT_OFFERED);
  }

  /** Accepts or declines what a colleague offered. */
  public TicketChange answer(
      TicketReference reference, StaffMember member, StaffCommand.Verdict verdict) {
    return change(
        reference,
        (ticket, now) ->
            new StaffCommand.Answer(member.name(), verdict, now).apply(ticket, member));
  }

  /** Joins beside the holder, or leaves again (no manner). */
  public TicketChange join(
      TicketReference reference, StaffMember member, Optional<Relay.Manner> manner) {
    return change(
        reference,
        (ticket, now) ->
            manner.isPresent()
                ? ContactCommands.join(ticket, member, manner.get(), now)
                : ContactCommands.leave(ticket, member, now));
  }

  /** Sets the level of risk higher. */
  public TicketChange raise(TicketReference reference, StaffMember member, RiskLevel level) {
    return change(reference, (ticket, now) -> ContactCommands.raise(ticket, member, level, now));
  }

  /** Ends a conversation. */
  public TicketChange end(TicketReference reference, StaffMember member, Ending ending) {
    return change(reference, (ticket, now) -> ContactCommands.end(ticket, member, ending, now));
  }

  /** Looks again at the level a contact was left at. */
  public TicketChange review(
      TicketReference reference, StaffMember member, RiskLevel level, String reason) {
    return change(
        reference, (ticket, now) -> ContactCommands.review(ticket, member, level, reason, now));
  }

  /** Does something to a ticket, again if somebody changed it meanwhile. */
  TicketChange change(
      TicketReference reference, BiFunction<Ticket, Instant, TicketChange> command) {
    while (true) {
      Ticket ticket = tickets.get(reference);
      Instant now = clock.instant();
      TicketChange change = command.apply(ticket, now);
      Ticket changed =
          change instanceof Changed done ? done.ticket() : ticket.withVersion(ticket.version() + 1);
      Paged paged = consequences.follow(Optional.of(ticket), changed, now);
      if (!(change instanceof Changed) && paged.ticket().equals(changed)) {
        return change;
      }
      if (tickets.commit(paged.ticket(), messages(change, paged)) == Tickets.Outcome.COMMITTED) {
        consequences.rest(ticket, paged.ticket(), now);
        return change instanceof Changed done ? new Changed(paged.ticket(), done.told()) : change;
      }
    }
  }

  private List<OutgoingMessage> messages(TicketChange change, Paged paged) {
    List<OutgoingMessage> messages = new ArrayList<>();
    if (change instanceof Changed done) {
      done.told().forEach(event -> notices.tell(done.ticket(), event).ifPresent(messages::add));
    }
    messages.addAll(paged.messages());
    return messages;
  }
}
