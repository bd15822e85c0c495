package org.nuanjing.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuanjing.aftercare.FollowUp.Outcome;
import org.nuanjing.aftercare.FollowUp.State;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.triage.RiskLevel;

/**
 * Keeps the follow-ups of contacts. A ticket that ends, opens again or is answered rings in the
 * same commit, so that no plan is forgotten; what was done before is found to be done.
 */
public final class FollowUpActions {

  private final FollowUpPlans plans;
  private final Tickets tickets;
  private final StaffActions contacts;
  private final FollowUpRules rules;
  private final StaffLines lines;
  private final AuditTrail audit;
  private final AftercareSettings settings;
  private final Clock clock;

  public FollowUpActions(
      FollowUpPlans plans,
      Tickets tickets,
      StaffActions contacts,
      FollowUpRules rules,
      StaffLines lines,
      AuditTrail audit,
      AftercareSettings settings,
      Clock clock) {
    this.plans = plans;
    this.tickets = tickets;
    this.contacts = contacts;
    this.rules = rules;
    this.lines = lines;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Brings the plan of a ticket up to date with what happened to it, and does what is due. */
  public void wake(TicketReference reference) {
    Optional<Ticket> found = tickets.find(reference);
    if (found.isEmpty()) {
      return;
    }
    Ticket ticket = found.get();
    Optional<FollowUpPlan> plan = plans.find(reference);
    Optional<FollowUpPlan> next = rules.follow(plan, ticket);
    while (next.isPresent() && !next.equals(plan)) {
      commit(next.get(), List.of());
      plan = plans.find(reference);
      next = rules.follow(plan, ticket);
    }
    plan.ifPresent(current -> {
      FollowUpPlan last = heard(current, ticket);
      Optional<FollowUpPlan.Due> due = due(last);
      while (due.isPresent()) {
        last = carryOut(last, due.get(), ticket);
        due = due(last);
      }
      last = levelAsked(last, ticket);
      plans.schedule(reference, nextAt(last, ticket));
    });
  }

  /** Asks whether the level still stands, once it has stood for long. */
  private FollowUpPlan levelAsked(FollowUpPlan plan, Ticket ticket) {
    Instant now = clock.instant();
    if (rules.levelDueAt(plan, ticket).filter(at -> !now.isBefore(at)).isEmpty()) {
      return plan;
    }
    commit(plan.levelAsked(Optional.of(now)), lines.level(plan, now, ticket));
    return plans.find(plan.ticket()).orElse(plan);
  }

  private Optional<Instant> nextAt(FollowUpPlan plan, Ticket ticket) {
    return Stream.of(plan.nextAt(settings, clock.getZone()), rules.levelDueAt(plan, ticket))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Tells of what the officer answered in words of their own, once. */
  private FollowUpPlan heard(FollowUpPlan plan, Ticket ticket) {
    Optional<Instant> answered = FollowUpRules.answeredAt(ticket);
    if (answered.isEmpty() || answered.equals(plan.heardAt())) {
      return plan;
    }
    commit(plan.heard(answered.get()), lines.heard(plan, answered.get(), ticket));
    return plans.find(plan.ticket()).orElse(plan);
  }

  private Optional<FollowUpPlan.Due> due(FollowUpPlan plan) {
    return plan.due(clock.instant(), settings, clock.getZone());
  }

  /** The ticket's event comes first: it is there once, whatever happens in between. */
  private FollowUpPlan carryOut(FollowUpPlan plan, FollowUpPlan.Due due, Ticket ticket) {
    String day = due.day().toString();
    List<OutgoingMessage> tell = new ArrayList<>();
    FollowUpPlan next =
        switch (due.what()) {
          case REMIND -> {
            tell.addAll(lines.remind(plan, due.day(), ticket));
            yield plan.with(due.day(), FollowUp::withReminded);
          }
          case ASK -> {
            if (plan.decent(clock.instant(), clock.getZone())) {
              contacts.followUp(plan.ticket(), Type.FOLLOW_UP_ASKED, TicketEvent.SYSTEM, day);
            }
            yield plan.with(due.day(), FollowUp::withAsked);
          }
          case MISS -> {
            contacts.followUp(plan.ticket(), Type.FOLLOW_UP_MISSED, TicketEvent.SYSTEM, day);
            tell.addAll(lines.missed(plan, due.day(), ticket));
            yield plan.with(due.day(), one -> one.with(State.MISSED, Optional.empty()));
          }
        };
    commit(next, tell);
    return plans.find(plan.ticket()).orElse(next);
  }

  /**
   * Somebody did a follow-up.
   *
   * @return false where there is none to be done that day, or not by this person
   */
  public boolean done(StaffMember me, TicketReference reference, LocalDate day, Outcome outcome) {
    boolean changed =
        change(
            reference,
            plan ->
                plan.find(day)
                    .filter(FollowUp::owed)
                    .filter(one -> FollowUpRules.begun(one, clock))
                    .map(one -> plan.with(day, due -> due.with(State.DONE, Optional.of(outcome)))));
    if (changed) {
      contacts.followUp(reference, Type.FOLLOW_UP_DONE, me.name(), day + " " + outcome);
      note(me, "follow-up.done", reference);
      wake(reference);
    }
    return changed;
  }

  /**
   * Somebody looked at the level a contact was left at.
   *
   * @param reason may be empty where the level stays
   */
  public TicketChange level(
      StaffMember me, TicketReference reference, RiskLevel level, String reason) {
    TicketChange change = contacts.review(reference, me, level, reason);
    if (change instanceof Changed) {
      note(me, "follow-up.level", reference);
      wake(reference);
    }
    return change;
  }

  /** Opens the contact again for who held it, so that they can write to the officer. */
  public boolean goOn(StaffMember me, TicketReference reference) {
    contacts.goOn(reference, me);
    note(me, "follow-up.go-on", reference);
    return true;
  }

  private boolean change(
      TicketReference reference, Function<FollowUpPlan, Optional<FollowUpPlan>> command) {
    while (true) {
      Optional<FollowUpPlan> next = plans.find(reference).flatMap(command);
      if (next.isEmpty()) {
        return false;
      }
      if (commit(next.get(), List.of())) {
        return true;
      }
    }
  }

  private boolean commit(FollowUpPlan plan, List<OutgoingMessage> tell) {
    Optional<Instant> alarm =
        tickets
            .find(plan.ticket())
            .map(ticket -> nextAt(plan, ticket))
            .orElseGet(() -> plan.nextAt(settings, clock.getZone()));
    return plans.commit(plan, alarm, tell);
  }

  private void note(StaffMember me, String act, TicketReference reference) {
    audit.record(new AuditEntry(me.name(), act, reference.toString(), clock.instant()));
  }
}
