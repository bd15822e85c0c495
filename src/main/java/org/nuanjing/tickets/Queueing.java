package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.nuanjing.triage.RiskLevel;

/**
 * The order in which officers who need a person now are given one: by how much at risk they are,
 * then by how long they wait. A higher level is a head start, so that nobody waits for ever behind
 * others. One talk in {@value #ONE_IN} is for those at level 1 who have waited {@code liftAfter}
 * longer than somebody at level 2; as long as that many are being talked with, level 2 goes before
 * them as level 3 does. Nobody goes before somebody in immediate danger.
 */
public final class Queueing {

  private static final int ONE_IN = 4;
  private static final int LONG_START = 12;

  private final Duration liftAfter;

  public Queueing(Duration liftAfter) {
    this.liftAfter = liftAfter;
  }

  /**
   * The order, the first to be given a person first.
   *
   * @param held the levels of those who are being talked with
   */
  public Comparator<Waiting> order(Collection<RiskLevel> held) {
    long lifted = held.stream().filter(level -> !level.atLeast(RiskLevel.MODERATE)).count();
    boolean turn = lifted == 0 || (lifted + 1) * ONE_IN <= held.size() + 1;
    int start = turn ? 1 : LONG_START;
    return Comparator.comparing((Waiting one) -> one.level() != RiskLevel.IMMINENT)
        .thenComparing(one -> began(one, start))
        .thenComparing(Waiting::reference);
  }

  /** When somebody at level 1 would have had to begin to wait to stand beside this one. */
  private Instant began(Waiting one, int start) {
    return switch (one.level()) {
      case NONE, LOW, IMMINENT -> one.since();
      case MODERATE -> one.since().minus(liftAfter.multipliedBy(start));
      case HIGH -> one.since().minus(liftAfter.multipliedBy(start + LONG_START));
    };
  }

  /**
   * Somebody who waits for a person.
   *
   * @param since when they began to wait
   */
  public record Waiting(TicketReference reference, RiskLevel level, Instant since) {}
}
