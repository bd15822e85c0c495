package org.nuanjing.unsealing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.unsealing.Unsealing.Finding;
import org.nuanjing.unsealing.Unsealing.State;
import org.nuanjing.unsealing.Unsealing.Step;
import org.nuanjing.unsealing.UnsealingChange.Changed;
import org.nuanjing.unsealing.UnsealingChange.Reason;
import org.nuanjing.unsealing.UnsealingChange.Refused;
import org.nuanjing.unsealing.UnsealingSettings.TellOfficer;

/**
 * What people do about a seal, and what happens by itself: loads, decides, writes the step into the
 * audit trail, commits, and decides again when somebody was quicker. Who has no part in it gets the
 * answer of what is not here.
 */
public final class UnsealingActions {

  private final Unsealings unsealings;
  private final Tickets tickets;
  private final StaffActions officerTold;
  private final Officers officers;
  private final Units units;
  private final Reasons reasons;
  private final UnsealingSteps steps;
  private final UnsealingSettings settings;
  private final Clock clock;

  public UnsealingActions(
      Unsealings unsealings,
      Tickets tickets,
      StaffActions officerTold,
      Officers officers,
      Units units,
      Reasons reasons,
      UnsealingCalls calls,
      AuditTrail audit,
      UnsealingSettings settings,
      Clock clock) {
    this.unsealings = unsealings;
    this.tickets = tickets;
    this.officerTold = officerTold;
    this.officers = officers;
    this.units = units;
    this.reasons = reasons;
    this.steps = new UnsealingSteps(unsealings, tickets, calls, audit, settings, clock);
    this.settings = settings;
    this.clock = clock;
  }

  /** Asks a second person to agree that this person sees who it is. */
  public UnsealingChange ask(StaffMember me, TicketReference reference, String reason) {
    return begin(me, reference, reason, RiskLevel.NONE, UnsealingCommands::ask);
  }

  /** Opens at once, in immediate danger alone; a second person confirms afterwards. */
  public UnsealingChange openAlone(StaffMember me, TicketReference reference, String reason) {
    return begin(
        me,
        reference,
        reason,
        RiskLevel.IMMINENT,
        (id, why, who, now) -> UnsealingCommands.openAlone(id, why, who, settings, now));
  }

  private UnsealingChange begin(
      StaffMember me, TicketReference reference, String reason, RiskLevel least, Begin begin) {
    UnsealingChange change = began(me, reference, reason, least, begin);
    noteRefused(me, reference.toString(), change);
    return change;
  }

  private UnsealingChange began(
      StaffMember me, TicketReference reference, String reason, RiskLevel least, Begin begin) {
    Optional<Ticket> ticket =
        tickets.find(reference).filter(there -> Keyholders.mayOpen(me, there));
    if (ticket.isEmpty()) {
      return new Refused(Reason.NOT_HERE);
    }
    if (ticket.get().requester().officer().flatMap(officers::find).isEmpty()) {
      return new Refused(Reason.NOBODY_BOUND);
    }
    if (reasons.find(reason).isEmpty()) {
      return new Refused(Reason.NO_SUCH_REASON);
    }
    if (!ticket.get().risk().atLeast(least)) {
      return new Refused(Reason.NOT_IMMINENT);
    }
    List<Unsealing> before = unsealings.listOf(reference);
    if (running(reference)) {
      return new Refused(Reason.RUNNING_ALREADY);
    }
    UnsealingId id = new UnsealingId(reference, before.size() + 1);
    Unsealing first = begin.with(id, reason, me.name(), clock.instant());
    return steps.take(first, me.name()) == Unsealings.Outcome.COMMITTED
        ? new Changed(first)
        : new Refused(Reason.RUNNING_ALREADY);
  }

  /** Whether a wish or an opening of this ticket is still running. */
  public boolean running(TicketReference reference) {
    return unsealings.listOf(reference).stream()
        .map(this::upToDate)
        .anyMatch(UnsealingActions::running);
  }

  private static boolean running(Unsealing one) {
    return one.state() == State.ASKED || one.state() == State.OPEN;
  }

  /** Agrees to what somebody else asked. */
  public UnsealingChange approve(StaffMember me, UnsealingId id) {
    return asKeyholder(
        me, id, (before, now) -> UnsealingCommands.approve(before, me.name(), settings, now));
  }

  /** Says no to what somebody else asked. */
  public UnsealingChange decline(StaffMember me, UnsealingId id) {
    return asKeyholder(me, id, (before, now) -> UnsealingCommands.decline(before, me.name(), now));
  }

  /** Takes back one's own wish, or closes it before its time. */
  public UnsealingChange giveUp(StaffMember me, UnsealingId id) {
    return asKeyholder(me, id, (before, now) -> UnsealingCommands.giveUp(before, me.name(), now));
  }

  /** Confirms what somebody else opened alone. */
  public UnsealingChange confirm(StaffMember me, UnsealingId id) {
    return asKeyholder(me, id, (before, now) -> UnsealingCommands.confirm(before, me.name(), now));
  }

  /** Says that what somebody else opened alone was not needed. */
  public UnsealingChange notConfirmed(StaffMember me, UnsealingId id) {
    return asKeyholder(
        me, id, (before, now) -> UnsealingCommands.notConfirmed(before, me.name(), now));
  }

  /** Looks over what others did. */
  public UnsealingChange review(StaffMember me, UnsealingId id, Finding finding) {
    return press(
        me,
        id,
        Keyholders::mayReview,
        (before, now) -> UnsealingCommands.review(before, me.name(), finding, now));
  }

  /** Name, phone, unit and danger, for who has a part in it while it is open; empty otherwise. */
  public Optional<Unsealed> see(StaffMember me, UnsealingId id) {
    UnsealingChange seen =
        asKeyholder(me, id, (before, now) -> UnsealingCommands.see(before, me.name(), now));
    return seen instanceof Changed
        ? tickets.find(id.ticket()).flatMap(this::unsealed)
        : Optional.empty();
  }

  private Optional<Unsealed> unsealed(Ticket ticket) {
    return ticket
        .requester()
        .officer()
        .flatMap(officers::find)
        .map(officer ->
            new Unsealed(
                officer.name(), officer.phone(), units.upwards(officer.unit()), ticket.risk()));
  }

  /** Does what happens by itself by now, and tells the officer when it is time. */
  public void wake(UnsealingId id) {
    Optional<Unsealing> found = unsealings.find(id);
    if (found.isEmpty()) {
      return;
    }
    Unsealing now = upToDate(found.get());
    if (now.wasOpened() && !now.told() && now.state() != State.OPEN && mayTell(now)) {
      if (tickets.find(id.ticket()).isPresent()) {
        officerTold.tellUnsealed(id.ticket(), id.toString());
      }
      program(now, UnsealingCommands::told);
    } else {
      // Sets the timer anew.
      steps.schedule(now);
    }
  }

  private boolean mayTell(Unsealing one) {
    Optional<Ticket> ticket = tickets.find(one.id().ticket());
    return settings.tellOfficer() == TellOfficer.REVIEWED
        ? one.state() == State.REVIEWED
        : ticket.filter(Ticket::open).isEmpty();
  }

  /** The same after all that happens by itself until now. */
  private Unsealing upToDate(Unsealing before) {
    Unsealing last = before;
    Unsealing next = program(last, (one, now) -> UnsealingCommands.tick(one, settings, now));
    while (next.version() != last.version()) {
      last = next;
      next = program(last, (one, now) -> UnsealingCommands.tick(one, settings, now));
    }
    return next;
  }

  private Unsealing program(
      Unsealing before, BiFunction<Unsealing, Instant, UnsealingChange> command) {
    Unsealing current = before;
    while (command.apply(current, clock.instant()) instanceof Changed(Unsealing changed)) {
      if (steps.take(changed, Step.PROGRAM) == Unsealings.Outcome.COMMITTED) {
        return changed;
      }
      current = unsealings.find(before.id()).orElseThrow();
    }
    return current;
  }

  private UnsealingChange asKeyholder(
      StaffMember me, UnsealingId id, BiFunction<Unsealing, Instant, UnsealingChange> command) {
    return press(me, id, Keyholders::mayOpen, command);
  }

  /** What somebody pressed; where it is refused the trail has that. */
  private UnsealingChange press(
      StaffMember me,
      UnsealingId id,
      BiPredicate<StaffMember, Ticket> allowed,
      BiFunction<Unsealing, Instant, UnsealingChange> command) {
    boolean may = tickets.find(id.ticket()).filter(ticket -> allowed.test(me, ticket)).isPresent();
    UnsealingChange change = may ? change(id, me, command) : new Refused(Reason.NOT_HERE);
    noteRefused(me, id.toString(), change);
    return change;
  }

  /** The ticket for who may have a part in this; that somebody else tried is in the trail. */
  public Optional<Ticket> find(StaffMember me, TicketReference reference) {
    Optional<Ticket> there = tickets.find(reference);
    Optional<Ticket> ticket = there.filter(one -> Keyholders.mayOpen(me, one));
    if (there.isPresent() && ticket.isEmpty()) {
      steps.refused(me.name(), reference.toString());
    }
    return ticket;
  }

  private void noteRefused(StaffMember me, String subject, UnsealingChange change) {
    if (change instanceof Refused) {
      steps.refused(me.name(), subject);
    }
  }

  private UnsealingChange change(
      UnsealingId id, StaffMember me, BiFunction<Unsealing, Instant, UnsealingChange> command) {
    while (true) {
      Optional<Unsealing> before = unsealings.find(id).map(this::upToDate);
      if (before.isEmpty()) {
        return new Refused(Reason.NOT_HERE);
      }
      UnsealingChange change = command.apply(before.get(), clock.instant());
      if (!(change instanceof Changed(Unsealing changed))) {
        return change;
      }
      if (steps.take(changed, me.name()) == Unsealings.Outcome.COMMITTED) {
        return change;
      }
    }
  }

  /** Begins one. */
  private interface Begin {
    Unsealing with(UnsealingId id, String reason, String asker, Instant now);
  }
}
