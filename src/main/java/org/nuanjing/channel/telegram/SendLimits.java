package org.nuanjing.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.nuanjing.channel.OutgoingMessage.Urgency;

/**
 * When a message may go out. Telegram's Bots FAQ: about one message a second to a chat (short
 * bursts pass), 20 a minute to a group, about 30 a second for bulk notices; for the rest, obey
 * {@code retry_after}. Crisis messages do not wait for our own guesses, only for what Telegram
 * asked about that very chat.
 */
final class SendLimits {

  private static final Duration PER_CHAT = Duration.ofSeconds(1);
  private static final Duration PER_GROUP = Duration.ofSeconds(3);
  private static final int BURST = 3;
  private static final Duration PER_NOTICE = Duration.ofMillis(40);
  private static final int NOTICE_BURST = 5;
  private static final Duration REPEATING = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE_FOR_ALL = Duration.ofSeconds(3);
  private static final Duration NOTICE_PATIENCE = Duration.ofSeconds(1);
  private static final int MOST_CHATS = 10_000;

  private final Clock clock;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, Pace> chats = new HashMap<>();
  private final Pace notices;
  private final TreeSet<Waiter> waiting =
      new TreeSet<>(Comparator.comparing(Waiter::urgency).thenComparingLong(Waiter::number));
  private Instant pausedUntil = Instant.EPOCH;
  private Instant lastLimited = Instant.EPOCH;
  private long arrivals;

  /**
   * Limits that hold a caller back no longer than that.
   *
   * @param patience what must wait longer is told so at once
   */
  SendLimits(Clock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
    this.notices = new Pace(PER_NOTICE, NOTICE_BURST);
  }

  private record Waiter(long chat, Urgency urgency, long number) {}

  /**
   * Waits for this message's turn, the more urgent before the less, and takes it.
   *
   * @return zero when the message may go out now; otherwise how long it must wait, being longer
   *     than our patience
   */
  Duration pass(long chat, Urgency urgency) throws InterruptedException {
    lock.lockInterruptibly();
    Waiter waiter = new Waiter(chat, urgency, arrivals++);
    waiting.add(waiter);
    try {
      Instant giveUp = clock.instant().plus(patience(urgency));
      while (true) {
        Duration wait = untilTurn(waiter);
        if (wait.isZero()) {
          take(waiter);
          return Duration.ZERO;
        }
        if (clock.instant().plus(wait).isAfter(giveUp)) {
          return wait;
        }
        boolean _ = changed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
      }
    } finally {
      waiting.remove(waiter);
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Notices give up soon, so that whoever sends them is free for what matters more. */
  private Duration patience(Urgency urgency) {
    return urgency == Urgency.NOTICE && patience.compareTo(NOTICE_PATIENCE) > 0
        ? NOTICE_PATIENCE
        : patience;
  }

  /** Telegram asked to leave a chat alone; soon after another such answer, all chats, for less. */
  void limited(long chat, Duration retryAfter) {
    lock.lock();
    try {
      Instant now = clock.instant();
      pace(chat).pause(now.plus(retryAfter));
      if (now.isBefore(lastLimited.plus(REPEATING))) {
        pausedUntil =
            now.plus(
                retryAfter.compareTo(LONGEST_PAUSE_FOR_ALL) < 0
                    ? retryAfter
                    : LONGEST_PAUSE_FOR_ALL);
      }
      lastLimited = now;
    } finally {
      lock.unlock();
    }
  }

  private Duration untilTurn(Waiter waiter) {
    Instant now = clock.instant();
    Pace pace = pace(waiter.chat);
    if (waiter.urgency == Urgency.CRISIS) {
      return until(pace.pausedUntil, now);
    }
    Duration wait = longer(until(pace.pausedUntil, now), until(pausedUntil, now));
    wait = longer(wait, pace.untilNext(now, 1 + ahead(waiter)));
    return waiter.urgency == Urgency.NOTICE
        ? longer(wait, notices.untilNext(now, 1 + noticesAhead(waiter)))
        : wait;
  }

  private int ahead(Waiter waiter) {
    return (int) waiting.headSet(waiter).stream().filter(w -> w.chat == waiter.chat).count();
  }

  private int noticesAhead(Waiter waiter) {
    return (int) waiting.headSet(waiter).stream().filter(w -> w.urgency == Urgency.NOTICE).count();
  }

  private void take(Waiter waiter) {
    Instant now = clock.instant();
    pace(waiter.chat).take(now);
    if (waiter.urgency == Urgency.NOTICE) {
      notices.take(now);
    }
  }

  private Pace pace(long chat) {
    if (chats.size() > MOST_CHATS) {
      Instant now = clock.instant();
      chats.values().removeIf(pace -> pace.isIdle(now));
    }
    return chats.computeIfAbsent(chat, id -> new Pace(id < 0 ? PER_GROUP : PER_CHAT, BURST));
  }

  private static Duration until(Instant then, Instant now) {
    return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** A steady pace with a burst: each sending moves the time ahead at which the burst is spent. */
  private static final class Pace {
    private final Duration each;
    private final int burst;
    private Instant spentUntil = Instant.EPOCH;
    private Instant pausedUntil = Instant.EPOCH;

    Pace(Duration each, int burst) {
      this.each = each;
      this.burst = burst;
    }

    /** Until the message at this place in the line may go, from one on. */
    Duration untilNext(Instant now, int place) {
      Instant from = spentUntil.isAfter(now) ? spentUntil : now;
      return until(from.plus(each.multipliedBy(place - (long) burst)), now);
    }

    void take(Instant now) {
      spentUntil = (spentUntil.isAfter(now) ? spentUntil : now).plus(each);
    }

    void pause(Instant until) {
      pausedUntil = until;
    }

    boolean isIdle(Instant now) {
      return !spentUntil.isAfter(now) && !pausedUntil.isAfter(now);
    }
  }
}
