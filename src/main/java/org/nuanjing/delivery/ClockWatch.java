package org.nuanjing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Notices what timers by the wall clock would sleep through: that the clock was set back, or that
 * nobody looked for a while. For one thread.
 */
final class ClockWatch {

  private static final Duration SET_BACK = Duration.ofSeconds(1);
  private static final Duration AWAY = Duration.ofSeconds(10);

  private final Clock clock;
  private final LongSupplier nanos;
  private Instant lastTime = Instant.MAX;
  private long lastNanos;

  /**
   * A watch that has not looked yet.
   *
   * @param nanos counts on whatever the clock does, as {@link System#nanoTime}
   */
  ClockWatch(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Whether something of the kind happened since the last look; so it is at the first. */
  boolean disturbed() {
    Instant time = clock.instant();
    long count = nanos.getAsLong();
    Duration passed = Duration.ofNanos(count - lastNanos);
    boolean first = lastTime.equals(Instant.MAX);
    boolean back = !first && time.isBefore(lastTime.plus(passed).minus(SET_BACK));
    lastTime = time;
    lastNanos = count;
    return first || back || passed.compareTo(AWAY) > 0;
  }
}
