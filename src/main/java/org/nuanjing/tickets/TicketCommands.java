package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.duty.Page;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/** Every way a ticket can change. Pure: the store decides whether a change comes to pass. */
public final class TicketCommands {

  private TicketCommands() {}

  /**
   * A staff member takes a ticket nobody has, or one whose holder has been silent and is passed
   * over.
   */
  public static TicketChange take(Ticket ticket, StaffMember staff, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.drill()) {
      return answerDrill(ticket, staff, now);
    }
    if (ticket.assignee().equals(Optional.of(staff.name()))) {
      return new Repeated();
    }
    if (ticket.assignee().isPresent() && ticket.page().flatMap(Page::passes).isEmpty()) {
      return new Refused(Reason.TAKEN_BY_ANOTHER);
    }
    if (CareCommands.refused(ticket, staff.name())) {
      return new Refused(Reason.ANOTHER_WANTED);
    }
    return new TicketDraft(ticket)
        .state(State.TAKEN)
        .assignee(Optional.of(staff.name()))
        .happened(
            Type.TAKEN, staff.name(), ticket.assignee().map(was -> was + " >").orElse(""), now);
  }

  /** A drill goes on until everybody was called; each answer is kept with its time. */
  private static TicketChange answerDrill(Ticket ticket, StaffMember staff, Instant now) {
    boolean before =
        ticket.history().stream()
            .anyMatch(
                event -> event.type() == Type.DRILL_ANSWERED && event.actor().equals(staff.name()));
    return before
        ? new Repeated()
        : new TicketDraft(ticket).happened(Type.DRILL_ANSWERED, staff.name(), "", now);
  }

  /** The ladder was climbed once: the drill is over. */
  static TicketChange endDrill(Ticket ticket, Instant now) {
    return ticket.open()
        ? new TicketDraft(ticket)
            .state(State.RESOLVED)
            .happened(Type.RESOLVED, TicketEvent.SYSTEM, "", now)
        : new Repeated();
  }

  /**
   * The assignee, or a supervisor who joined to speak, answers the officer.
   *
   * @param id unique for this answer; the same answer sent twice is kept once
   */
  public static TicketChange reply(
      Ticket ticket,
      StaffMember staff,
      String id,
      String text,
      List<Attachment> attachments,
      Instant now) {
    if (hasEntry(ticket, id)) {
      return new Repeated();
    }
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    boolean speaks =
        ticket.assignee().equals(Optional.of(staff.name())) || ticket.relay().speaks(staff.name());
    if (!speaks) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (text.isBlank() && attachments.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    return new TicketDraft(ticket)
        .state(State.WAITING)
        .serviceLevel(ticket.serviceLevel().replied(now))
        .entry(
            new ThreadEntry(
                id, ThreadEntry.Author.STAFF, staff.title(), text.strip(), attachments, now))
        .happened(Type.REPLIED, staff.name(), "", now);
  }

  /** The assignee gives a ticket back to its queue. */
  public static TicketChange giveBack(Ticket ticket, StaffMember staff, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (!ticket.assignee().equals(Optional.of(staff.name()))) {
      return new Refused(Reason.NOT_YOURS);
    }
    return new TicketDraft(ticket)
        .state(State.OPEN)
        .assignee(Optional.empty())
        .happened(Type.RETURNED, staff.name(), "", now);
  }

  /** A staff member moves an open ticket to another desk, where nobody has it yet. */
  public static TicketChange reassign(Ticket ticket, StaffMember staff, String desk, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.desk().equals(desk)) {
      return new Repeated();
    }
    return new TicketDraft(ticket)
        .state(State.OPEN)
        .desk(desk)
        .assignee(Optional.empty())
        .happened(Type.REASSIGNED, staff.name(), ticket.desk() + " > " + desk, now);
  }

  /** The assignee declares the matter done; not while somebody is at risk. */
  public static TicketChange resolve(Ticket ticket, StaffMember staff, Instant now) {
    return ContactCommands.end(ticket, staff, Ending.PLAIN, now);
  }

  /**
   * The officer adds words or files; a resolved ticket opens again.
   *
   * @param id unique for this message; the same message delivered twice is kept once
   */
  public static TicketChange add(
      Ticket ticket, String id, String text, List<Attachment> attachments, Instant now) {
    if (hasEntry(ticket, id)) {
      return new Repeated();
    }
    if (ticket.state() == State.CANCELLED) {
      return new Refused(Reason.CLOSED);
    }
    if (text.isBlank() && attachments.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    boolean again = ticket.state() == State.RESOLVED;
    State next =
        again ? State.REOPENED : ticket.state() == State.WAITING ? State.TAKEN : ticket.state();
    return new TicketDraft(ticket)
        .state(next)
        .assignee(again ? Optional.empty() : ticket.assignee())
        .entry(new ThreadEntry(id, ThreadEntry.Author.OFFICER, "", text.strip(), attachments, now))
        .happened(again ? Type.REOPENED : Type.ADDED, TicketEvent.OFFICER, "", now);
  }

  /** The officer withdraws an open request. */
  public static TicketChange cancel(Ticket ticket, Instant now) {
    if (ticket.state() == State.CANCELLED) {
      return new Repeated();
    }
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.risk().atLeast(RiskLevel.MODERATE)) {
      return new Refused(Reason.AT_RISK);
    }
    return new TicketDraft(ticket)
        .state(State.CANCELLED)
        .happened(Type.CANCELLED, TicketEvent.OFFICER, "", now);
  }

  /** A message showed risk: the ticket goes up in the queue. Never down. */
  public static TicketChange raise(Ticket ticket, RiskLevel risk, Instant now) {
    Priority priority = risk.atLeast(RiskLevel.MODERATE) ? Priority.CRISIS : ticket.priority();
    if (ticket.risk().atLeast(risk) && ticket.priority().or(priority) == ticket.priority()) {
      return new Repeated();
    }
    return new TicketDraft(ticket)
        .risk(ticket.risk().or(risk))
        .priority(ticket.priority().or(priority))
        .happened(Type.RAISED, TicketEvent.SYSTEM, "", now);
  }

  /**
   * Who has the ticket sets the level of risk lower, as software never does.
   *
   * @param reason why, in the person's words; no message of the officer's
   */
  public static TicketChange lower(
      Ticket ticket, StaffMember staff, RiskLevel level, String reason, Instant now) {
    if (!ticket.assignee().equals(Optional.of(staff.name()))) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (level.atLeast(ticket.risk())) {
      return new Repeated();
    }
    if (reason.isBlank()) {
      return new Refused(Reason.EMPTY);
    }
    return new TicketDraft(ticket)
        .risk(level)
        .happened(
            Type.LOWERED, staff.name(), ticket.risk() + " > " + level + " " + reason.strip(), now);
  }

  /**
   * The officer presses: the desk sees it, and an ordinary ticket comes before others that are
   * ordinary. Once in {@link Ticket#HURRIED_AGAIN_AFTER} is enough; more changes nothing.
   */
  public static TicketChange hurry(Ticket ticket, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.hurriedLately(now)) {
      return new Repeated();
    }
    return new TicketDraft(ticket)
        .priority(ticket.priority().or(Priority.URGENT))
        .happened(Type.HURRIED, TicketEvent.OFFICER, "", now);
  }

  /**
   * What is owed was not given in time: the ticket goes up in the queue. Before that staff are told
   * that it soon will be.
   */
  public static TicketChange late(Ticket ticket, Instant now) {
    var alarm = ticket.nextLate().filter(next -> !now.isBefore(next.at()));
    if (alarm.isEmpty()) {
      return warn(ticket, now);
    }
    ServiceLevel level = ticket.serviceLevel();
    return new TicketDraft(ticket)
        .priority(ticket.priority().or(Priority.URGENT))
        .serviceLevel(level.warnedAt(level.warnAt().filter(now::isBefore)))
        .happened(Type.LATE, TicketEvent.SYSTEM, alarm.get().what(), now);
  }

  private static TicketChange warn(Ticket ticket, Instant now) {
    ServiceLevel level = ticket.serviceLevel();
    boolean due = ticket.open() && level.warnAt().filter(at -> !now.isBefore(at)).isPresent();
    return due
        ? new TicketDraft(ticket)
            .serviceLevel(level.warnedAt(Optional.empty()))
            .happened(Type.WARNED, TicketEvent.SYSTEM, level.next().what().word(), now)
        : new Repeated();
  }

  /** A message to the officer could not be delivered for good. */
  public static TicketChange notDelivered(Ticket ticket, String messageId, Instant now) {
    return new TicketDraft(ticket).happened(Type.NOT_DELIVERED, TicketEvent.SYSTEM, messageId, now);
  }

  private static boolean hasEntry(Ticket ticket, String id) {
    return ticket.thread().stream().anyMatch(entry -> entry.id().equals(id));
  }
}
