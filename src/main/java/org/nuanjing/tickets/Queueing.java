package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.nuanjing.triage.RiskLevel;

/**
 * The order in which officers who need a person now are given one: by how much at risk they are,
 * then by how long they wait. A higher level is a head start, so that nobody waits for ever behind
 * others: whoever has waited {@code liftAfter} longer than somebody at level 2 goes before them,
 * and before somebody at level 3 after {@value #HIGH_STARTS} times that. Nobody goes before
 * somebody in immediate danger.
 */
public final class Queueing {

  private static final int HIGH_STARTS = 12;

  private final Duration liftAfter;

  public Queueing(Duration liftAfter) {
    this.liftAfter = liftAfter;
  }

  /** The order, the first to be given a person first; the same at any time. */
  public Comparator<Waiting> order() {
    return Comparator.comparing((Waiting one) -> one.level() != RiskLevel.IMMINENT)
        .thenComparing(this::began)
        .thenComparing(Waiting::reference);
  }

  /** When somebody at level 1 would have had to begin to wait to stand beside this one. */
  private Instant began(Waiting one) {
    return switch (one.level()) {
      case NONE, LOW, IMMINENT -> one.since();
      case MODERATE -> one.since().minus(liftAfter);
      case HIGH -> one.since().minus(liftAfter.multipliedBy(HIGH_STARTS));
    };
  }

  /**
   * Somebody who waits for a person.
   *
   * @param since when they began to wait
   */
  public record Waiting(TicketReference reference, RiskLevel level, Instant since) {}
}
