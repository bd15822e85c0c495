package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.Relay.Manner;
import org.nuanjing.tickets.Relay.Offer;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/**
 * How people work together on a conversation with somebody who may be in danger. Pure, as {@link
 * TicketCommands}.
 */
public final class ContactCommands {

  /** How soon after the end of a contact at risk level 2 or above somebody asks again. */
  public static final Duration FOLLOW_UP_WITHIN = Duration.ofDays(3);

  private static final Set<Role> SUPERVISING = Set.of(Role.SUPERVISOR, Role.LEAD);

  private ContactCommands() {}

  /** Whether somebody may join conversations of others. */
  public static boolean supervises(StaffMember staff) {
    return staff.roles().stream().anyMatch(SUPERVISING::contains);
  }

  /**
   * Keeps a note for colleagues.
   *
   * @param id unique for this note; the same note sent twice is kept once
   */
  public static TicketChange note(
      Ticket ticket, StaffMember staff, String id, String text, Instant now) {
    if (ticket.relay().notes().stream().anyMatch(note -> note.id().equals(id))) {
      return new Repeated();
    }
    if (!present(ticket, staff) && !ordinary(ticket)) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (text.isBlank()) {
      return new Refused(Reason.EMPTY);
    }
    Relay.Note note = new Relay.Note(id, staff.name(), text.strip(), now);
    return new TicketDraft(ticket)
        .relay(ticket.relay().with(note))
        .happened(Type.NOTED, staff.name(), "", now);
  }

  /** The holder offers the conversation to a colleague and stays until it is accepted. */
  public static TicketChange offer(
      Ticket ticket, StaffMember staff, String to, String summary, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (!holds(ticket, staff)) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (summary.isBlank()) {
      return new Refused(Reason.NO_SUMMARY);
    }
    if (to.equals(staff.name())) {
      return new Refused(Reason.NOT_OFFERED);
    }
    boolean same =
        ticket
            .relay()
            .offer()
            .filter(offer -> offer.to().equals(to) && offer.summary().equals(summary.strip()))
            .isPresent();
    if (same) {
      return new Repeated();
    }
    Offer offer = new Offer(staff.name(), to, summary.strip(), now);
    return new TicketDraft(ticket)
        .relay(ticket.relay().offering(Optional.of(offer)))
        .happened(Type.OFFERED, staff.name(), to, now);
  }

  /** Whom it was offered to has it from now on. */
  public static TicketChange accept(Ticket ticket, StaffMember staff, Instant now) {
    if (holds(ticket, staff)) {
      return new Repeated();
    }
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (!offered(ticket, staff)) {
      return new Refused(Reason.NOT_OFFERED);
    }
    String from = ticket.relay().offer().map(Offer::from).orElse("");
    return new TicketDraft(ticket)
        .state(ticket.state() == State.WAITING ? State.WAITING : State.TAKEN)
        .assignee(Optional.of(staff.name()))
        .relay(ticket.relay().offering(Optional.empty()).joined(staff.name(), Optional.empty()))
        .happened(Type.HANDED_OVER, staff.name(), from, now);
  }

  /** Whom it was offered to cannot; the holder stays. */
  public static TicketChange decline(Ticket ticket, StaffMember staff, Instant now) {
    if (!offered(ticket, staff)) {
      return new Refused(Reason.NOT_OFFERED);
    }
    String from = ticket.relay().offer().map(Offer::from).orElse("");
    return new TicketDraft(ticket)
        .relay(ticket.relay().offering(Optional.empty()))
        .happened(Type.DECLINED, staff.name(), from, now);
  }

  /** A supervisor joins beside the holder, or changes how; who speaks is told to the officer. */
  public static TicketChange join(Ticket ticket, StaffMember staff, Manner manner, Instant now) {
    if (!supervises(staff)) {
      return new Refused(Reason.NOT_A_SUPERVISOR);
    }
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.relay().joined().get(staff.name()) == manner || holds(ticket, staff)) {
      return new Repeated();
    }
    return new TicketDraft(ticket)
        .relay(ticket.relay().joined(staff.name(), Optional.of(manner)))
        .happened(Type.JOINED, staff.name(), manner + " " + staff.title(), now);
  }

  /** A supervisor leaves again. */
  public static TicketChange leave(Ticket ticket, StaffMember staff, Instant now) {
    if (!ticket.relay().joined().containsKey(staff.name())) {
      return new Repeated();
    }
    return new TicketDraft(ticket)
        .relay(ticket.relay().joined(staff.name(), Optional.empty()))
        .happened(Type.LEFT, staff.name(), "", now);
  }

  /** A person sets the level of risk higher. */
  public static TicketChange raise(Ticket ticket, StaffMember staff, RiskLevel level, Instant now) {
    if (!present(ticket, staff)) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.risk().atLeast(level)) {
      return new Repeated();
    }
    Priority priority = level.atLeast(RiskLevel.MODERATE) ? Priority.CRISIS : ticket.priority();
    return new TicketDraft(ticket)
        .risk(level)
        .priority(ticket.priority().or(priority))
        .happened(Type.RAISED, staff.name(), ticket.risk() + " > " + level, now);
  }

  /**
   * The holder ends a conversation. At risk level 2 or above only with a reason, a time at which
   * somebody asks the officer again, and the level they leave it at: what comes later begins with
   * that, and no level outlasts a contact without a person having said so.
   */
  public static TicketChange end(Ticket ticket, StaffMember staff, Ending ending, Instant now) {
    if (ticket.state() == State.RESOLVED) {
      return new Repeated();
    }
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (!holds(ticket, staff)) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (!ticket.work().done()) {
      return new Refused(Reason.UNDONE);
    }
    boolean soon =
        ending
            .followUp()
            .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(FOLLOW_UP_WITHIN)))
            .isPresent();
    if (ticket.risk().atLeast(RiskLevel.MODERATE) && (ending.reason().isBlank() || !soon)) {
      return new Refused(Reason.AT_RISK);
    }
    if (ticket.risk().atLeast(RiskLevel.MODERATE) && ending.level().isEmpty()) {
      return new Refused(Reason.NO_LEVEL);
    }
    String note =
        (ending.followUp().map(Instant::toString).orElse("") + " " + ending.reason().strip())
            .strip();
    Ticket left =
        ending
            .level()
            .map(level -> leftAt(ticket, staff, level, ending.reason(), now).ticket())
            .orElse(ticket);
    Changed ended =
        new TicketDraft(left)
            .state(State.RESOLVED)
            .relay(new Relay(ticket.relay().notes(), Optional.empty(), Map.of()))
            .happened(Type.RESOLVED, staff.name(), note, now);
    return new Changed(ended.ticket().withVersion(ticket.version() + 1), ended.event());
  }

  /**
   * Who ended a contact, or a supervisor, looks again at the level it was left at: lets it stand,
   * or sets it lower with a reason.
   */
  public static TicketChange review(
      Ticket ticket, StaffMember staff, RiskLevel level, String reason, Instant now) {
    if (!holds(ticket, staff) && !supervises(staff)) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (ticket.open()) {
      return new Refused(Reason.NOT_CLOSED);
    }
    if (!ticket.risk().atLeast(level)) {
      return new Repeated();
    }
    if (level != ticket.risk() && reason.isBlank()) {
      return new Refused(Reason.EMPTY);
    }
    return leftAt(ticket, staff, level, reason, now);
  }

  private static Changed leftAt(
      Ticket ticket, StaffMember staff, RiskLevel level, String reason, Instant now) {
    if (level == ticket.risk()) {
      return new TicketDraft(ticket)
          .happened(Type.LEVEL_KEPT, staff.name(), (level + " " + reason.strip()).strip(), now);
    }
    Type type = level.atLeast(ticket.risk()) ? Type.RAISED : Type.LOWERED;
    String note = (ticket.risk() + " > " + level + " " + reason.strip()).strip();
    return new TicketDraft(ticket).risk(level).happened(type, staff.name(), note, now);
  }

  /** When somebody asks again, as whoever ended it chose; empty where they chose none. */
  public static Optional<Instant> askedAgainAt(TicketEvent resolved) {
    try {
      return Optional.of(Instant.parse(resolved.note().split(" ", 2)[0]));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /** Whether colleagues of the desk work on it together: it is under a name and about no risk. */
  private static boolean ordinary(Ticket ticket) {
    return ticket.requester().confidentiality() == Confidentiality.NAMED
        && !ticket.highestRisk().atLeast(RiskLevel.MODERATE);
  }

  private static boolean holds(Ticket ticket, StaffMember staff) {
    return ticket.assignee().equals(Optional.of(staff.name()));
  }

  private static boolean present(Ticket ticket, StaffMember staff) {
    return holds(ticket, staff) || ticket.relay().joined().containsKey(staff.name());
  }

  private static boolean offered(Ticket ticket, StaffMember staff) {
    return ticket.relay().offer().filter(offer -> offer.to().equals(staff.name())).isPresent();
  }
}
