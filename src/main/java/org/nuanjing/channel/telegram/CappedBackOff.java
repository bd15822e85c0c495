package org.nuanjing.channel.telegram;

import java.time.Duration;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/** Waits that double from a fifth of a second up to ten seconds, and no longer. */
final class CappedBackOff implements BackOff {

  private static final Duration FIRST = Duration.ofMillis(200);
  static final Duration LONGEST = Duration.ofSeconds(10);

  private Duration next = FIRST;
  private Duration asked = Duration.ZERO;

  @Override
  public synchronized void reset() {
    next = FIRST;
    asked = Duration.ZERO;
  }

  @Override
  public long nextBackOffMillis() {
    return next().toMillis();
  }

  /** The next wait: the longer of our own and what Telegram asked for. */
  synchronized Duration next() {
    Duration own = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    Duration wait = own.compareTo(asked) > 0 ? own : asked;
    asked = Duration.ZERO;
    return wait;
  }

  /** Makes the next wait at least this long: Telegram's {@code retry_after}. */
  synchronized void atLeast(Duration wait) {
    asked = wait;
  }
}
