package org.nuanjing.unsealing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.tickets.Tickets;

/** Takes steps about a seal: each is in the audit trail before it is taken. */
final class UnsealingSteps {

  /** How long until it is looked again whether the officer can be told. */
  static final Duration TOLD_AGAIN = Duration.ofMinutes(15);

  /** What follows a step in the trail that came to nothing. */
  static final String NOT_TAKEN = "not-taken";

  /** What stands in the trail where somebody pressed what they may not, or not now. */
  static final String REFUSED = "refused";

  private final Unsealings unsealings;
  private final Tickets tickets;
  private final UnsealingCalls calls;
  private final AuditTrail audit;
  private final UnsealingSettings settings;
  private final Clock clock;

  UnsealingSteps(
      Unsealings unsealings,
      Tickets tickets,
      UnsealingCalls calls,
      AuditTrail audit,
      UnsealingSettings settings,
      Clock clock) {
    this.unsealings = unsealings;
    this.tickets = tickets;
    this.calls = calls;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes the latest step. It is in the audit trail before: a step the trail does not have was not
   * taken. Where somebody else was quicker the trail has that too.
   */
  Unsealings.Outcome take(Unsealing change, String who) {
    String id = change.id().toString();
    note(
        who, change.steps().getLast().type().name().toLowerCase(Locale.ROOT).replace('_', '-'), id);
    Unsealings.Outcome outcome =
        unsealings.commit(
            change, alarm(change), calls.after(change, tickets.find(change.id().ticket())));
    if (outcome != Unsealings.Outcome.COMMITTED) {
      note(who, NOT_TAKEN, id);
    }
    return outcome;
  }

  /** Sets the timer anew. */
  void schedule(Unsealing one) {
    unsealings.schedule(one.id(), alarm(one));
  }

  /** Somebody pressed what they may not, or not now. */
  void refused(String who, String subject) {
    note(who, REFUSED, subject);
  }

  private Optional<Instant> alarm(Unsealing one) {
    Optional<Instant> tell =
        Optional.of(clock.instant().plus(TOLD_AGAIN))
            .filter(later -> one.wasOpened() && !one.told());
    return Stream.of(one.nextAlarm(settings), tell)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private void note(String who, String what, String subject) {
    audit.record(new AuditEntry(who, "unsealing." + what, subject, clock.instant()));
  }
}
