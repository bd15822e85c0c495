package org.nuanjing.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.aftercare.FollowUp.Outcome;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.ContactCommands;
import org.nuanjing.tickets.FollowUpAnswer;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.Visibility;
import org.nuanjing.triage.RiskLevel;

/** What a contact's history means for its follow-ups. Pure. */
public final class FollowUpRules {

  private final Desks desks;
  private final AftercareSettings settings;
  private final ZoneId zone;

  public FollowUpRules(Desks desks, AftercareSettings settings, ZoneId zone) {
    this.desks = desks;
    this.settings = settings;
    this.zone = zone;
  }

  /**
   * The plan after what happened to the ticket: a new one when a person ended it, none owed while
   * it is open again, the hour the officer chose.
   *
   * @return the plan as it was where nothing changes it; a changed one has its version counted up
   */
  Optional<FollowUpPlan> follow(Optional<FollowUpPlan> before, Ticket ticket) {
    if (ticket.open()) {
      return before.map(plan -> plan.running() ? plan.dropped() : plan);
    }
    Optional<TicketEvent> ended = last(ticket, Type.RESOLVED);
    if (ended.isEmpty() || ticket.drill() || !counselling(ticket)) {
      return before;
    }
    boolean known = before.filter(plan -> plan.endedAt().equals(ended.get().at())).isPresent();
    Optional<FollowUpPlan> plan =
        known ? before : Optional.of(fresh(ticket, ended.get(), before.map(FollowUpPlan::version)));
    return plan.map(one -> wished(one, ticket, known)).map(one -> said(one, ticket));
  }

  /** Nobody has to look at the level any more once a person did, or it is no more than level 1. */
  private static FollowUpPlan said(FollowUpPlan plan, Ticket ticket) {
    boolean open =
        plan.levelAskedAt()
            .filter(asked -> ticket.levelSaidAt().filter(at -> !at.isBefore(asked)).isPresent())
            .isPresent();
    boolean low = plan.levelAskedAt().isPresent() && !ticket.risk().atLeast(RiskLevel.MODERATE);
    return open || low ? plan.levelAsked(Optional.empty()) : plan;
  }

  /**
   * When somebody is asked whether the level a contact was left at still stands; empty where it is
   * open or below level 2.
   */
  Optional<Instant> levelDueAt(FollowUpPlan plan, Ticket ticket) {
    if (ticket.open() || !ticket.risk().atLeast(RiskLevel.MODERATE)) {
      return Optional.empty();
    }
    return Stream.of(Optional.of(plan.endedAt()), plan.levelAskedAt(), ticket.levelSaidAt())
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .map(last -> last.plus(settings.levelReview()));
  }

  private FollowUpPlan fresh(Ticket ticket, TicketEvent ended, Optional<Long> version) {
    return FollowUpPlan.of(
            ticket.reference(),
            ticket.highestRisk(),
            ended.actor(),
            ended.at(),
            ContactCommands.askedAgainAt(ended),
            settings,
            zone)
        .withVersion(version.orElse(0L) + 1);
  }

  /**
   * As the officer wished it last, in whichever of the ticket's contacts: the hour they chose; no
   * messages where they said so, to the assistant or to whoever asked, until they choose an hour
   * again.
   */
  private FollowUpPlan wished(FollowUpPlan plan, Ticket ticket, boolean known) {
    int hour = settings.hour();
    boolean declined = false;
    for (TicketEvent event : ticket.history()) {
      Optional<Integer> chosen = chosen(event);
      hour = chosen.orElse(hour);
      declined = chosen.isEmpty() && (declined || declines(event));
    }
    if (plan.hour() == hour && plan.declined() == declined) {
      return plan;
    }
    FollowUpPlan wished = plan.wished(hour, declined);
    return known ? wished : wished.withVersion(plan.version());
  }

  private static Optional<Integer> chosen(TicketEvent event) {
    return event.type() == Type.FOLLOW_UP_ANSWERED
        ? FollowUpAnswer.hour(event.note())
        : Optional.empty();
  }

  private static boolean declines(TicketEvent event) {
    return switch (event.type()) {
      case FOLLOW_UP_ANSWERED -> event.note().equals(FollowUpAnswer.NO_MORE);
      case FOLLOW_UP_DONE -> event.note().endsWith(" " + Outcome.WANTS_NO_MORE);
      default -> false;
    };
  }

  /** When the officer last answered in words of their own since the contact ended. */
  static Optional<Instant> answeredAt(Ticket ticket) {
    return ticket.history().reversed().stream()
        .takeWhile(event -> event.type() != Type.RESOLVED)
        .filter(event -> event.type() == Type.FOLLOW_UP_ANSWERED)
        .filter(event -> event.note().equals(FollowUpAnswer.WORDS))
        .findFirst()
        .map(TicketEvent::at);
  }

  private boolean counselling(Ticket ticket) {
    return ticket.risk().atLeast(RiskLevel.MODERATE)
        || desks
            .find(ticket.desk())
            .map(Desk::kinds)
            .filter(kinds -> kinds.contains(Paging.COUNSELLING))
            .isPresent();
  }

  private static Optional<TicketEvent> last(Ticket ticket, Type type) {
    return ticket.history().reversed().stream().filter(event -> event.type() == type).findFirst();
  }

  /** Whether a follow-up's day has come. */
  public static boolean begun(FollowUp one, Clock clock) {
    return !LocalDate.now(clock).isBefore(one.day());
  }

  /**
   * Whether somebody may see and do a contact's follow-ups: who held it, and a lead who may read
   * it.
   */
  public static boolean mayDo(StaffMember me, FollowUpPlan plan, Ticket ticket) {
    return Visibility.mayRead(me, ticket)
        && (plan.counsellor().equals(me.name()) || me.roles().contains(Role.LEAD));
  }
}
