package org.nuanjing.aftercare;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
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
    if (!known) {
      long version = before.map(FollowUpPlan::version).orElse(0L) + 1;
      FollowUpPlan fresh =
          FollowUpPlan.of(
              ticket.reference(),
              ticket.highestRisk(),
              ended.get().actor(),
              ended.get().at(),
              settings,
              zone);
      return Optional.of(fresh.withVersion(version));
    }
    return before.map(plan -> answered(plan, ticket));
  }

  private static FollowUpPlan answered(FollowUpPlan plan, Ticket ticket) {
    Optional<String> answer =
        ticket.history().reversed().stream()
            .takeWhile(event -> event.type() != Type.RESOLVED)
            .filter(event -> event.type() == Type.FOLLOW_UP_ANSWERED)
            .findFirst()
            .map(TicketEvent::note);
    if (answer.isEmpty()) {
      return plan;
    }
    if (answer.get().equals(FollowUpAnswer.NO_MORE)) {
      return plan.declined() ? plan : plan.quiet();
    }
    int hour = FollowUpAnswer.hour(answer.get()).orElse(plan.hour());
    return plan.hour() == hour ? plan : plan.at(hour);
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
