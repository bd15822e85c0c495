package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.nuanjing.triage.RiskLevel;

/**
 * The order in which officers who need a person now are given one: by how much at risk they are,
 * then by how long they wait. Whoever waits is lifted, a level each time as long as {@code
 * liftAfter} has passed, so that nobody waits for ever behind others; nobody is lifted beside
 * somebody in immediate danger.
 */
public final class Queueing {

  private static final int HIGHEST_LIFT = RiskLevel.HIGH.ordinal();

  private final Duration liftAfter;

  public Queueing(Duration liftAfter) {
    this.liftAfter = liftAfter;
  }

  /** The order at a time, the first to be given a person first. */
  public Comparator<Waiting> order(Instant now) {
    return Comparator.comparing((Waiting one) -> -standing(one, now))
        .thenComparing(Waiting::since)
        .thenComparing(Waiting::reference);
  }

  private int standing(Waiting one, Instant now) {
    int level = one.level().ordinal();
    if (level >= HIGHEST_LIFT) {
      return level;
    }
    long lifts = Math.max(0, Duration.between(one.since(), now).dividedBy(liftAfter));
    return (int) Math.min(HIGHEST_LIFT, level + lifts);
  }

  /**
   * Somebody who waits for a person.
   *
   * @param since when they began to wait
   */
  public record Waiting(TicketReference reference, RiskLevel level, Instant since) {}
}
