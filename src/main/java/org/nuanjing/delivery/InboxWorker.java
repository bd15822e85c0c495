package org.nuanjing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.redis.RedisInbox;
import org.nuanjing.delivery.redis.RedisTurns;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.redis.BucketAlarm;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Works on one bucket, one thing after the other: messages in the order they were accepted, timers
 * that are due, errands from other buckets. When Redis fails it throws, and the next round looks
 * again; when the dialogue fails on a message it tries {@value #TRIES} times, then lets the
 * dialogue rescue it.
 */
final class InboxWorker {

  private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
  private static final int TRIES = 3;
  private static final Duration WAIT = Duration.ofMillis(500);

  private final int bucket;
  private final RedisInbox inbox;
  private final RedisTurns timers;
  private final Errands errands;
  private final TurnRunner runner;
  private final StaffActions tickets;
  private final Supplier<Set<TicketReference>> watched;
  private final Map<String, BucketAlarm> alarms;
  private final Clock clock;
  private final ClockWatch watch;
  private final Map<String, Integer> failures = new HashMap<>();

  /**
   * A worker.
   *
   * @param watched the tickets of the bucket that people are called to or may have to be
   */
  InboxWorker(
      int bucket,
      RedisInbox inbox,
      RedisTurns timers,
      Errands errands,
      TurnRunner runner,
      StaffActions tickets,
      Supplier<Set<TicketReference>> watched,
      Map<String, BucketAlarm> alarms,
      Clock clock) {
    this.bucket = bucket;
    this.inbox = inbox;
    this.timers = timers;
    this.errands = errands;
    this.runner = runner;
    this.tickets = tickets;
    this.watched = watched;
    this.alarms = new HashMap<>(alarms);
    this.alarms.put(
        "ticket",
        new BucketAlarm(
            "ticket", reference -> TicketReference.parse(reference).ifPresent(this::goOff)));
    this.clock = clock;
    watch = new ClockWatch(clock, System::nanoTime);
  }

  /** Does what is to be done now; waits a little where there is nothing. */
  void round() {
    if (watch.disturbed()) {
      watched.get().forEach(tickets::alarm);
    }
    ring();
    for (Entry<IncomingMessage> entry : inbox.readAfter(bucket, SealedStream.START, WAIT)) {
      if (!answer(entry)) {
        // Something changed meanwhile: what follows in this conversation must not overtake it.
        return;
      }
    }
  }

  /** Lets go off what is due. */
  void ring() {
    timers.dueTimers(bucket, clock.instant()).forEach(this::goOff);
  }

  /**
   * Carries out what turns of this bucket do to tickets of others; waits a little where there is
   * nothing.
   */
  void runErrands() {
    errands.run(bucket);
  }

  private boolean answer(Entry<IncomingMessage> entry) {
    int before = failures.getOrDefault(entry.id(), 0);
    if (before >= 2 * TRIES) {
      inbox.setAside(bucket, entry);
      failures.remove(entry.id());
      return true;
    }
    try {
      boolean done =
          before < TRIES
              ? runner.answer(entry.id(), entry.value())
              : runner.rescue(entry.id(), entry.value());
      if (done) {
        failures.remove(entry.id());
      }
      return done;
    } catch (JedisException redis) {
      throw redis;
    } catch (RuntimeException e) {
      int count = failures.merge(entry.id(), 1, Integer::sum);
      // The stack tells where; the exception's message might quote what the officer wrote.
      LOG.atError()
          .addKeyValue("bucket", bucket)
          .addKeyValue("entry", entry.id())
          .addKeyValue("failure", count)
          .addKeyValue("exception", e.getClass().getName())
          .addKeyValue("where", where(e))
          .log("A turn failed.");
      return false;
    }
  }

  private void goOff(String timer) {
    String[] parts = timer.split(" ", 3);
    BucketAlarm alarm = alarms.get(parts[0]);
    if (alarm != null) {
      alarm.ring().accept(parts[1]);
      timers.drop(bucket, timer, clock.instant());
    } else {
      runner.wake(ChannelAddress.parse(parts[2]), Timer.valueOf(parts[1]));
    }
  }

  /** A ticket that is late with its reply may be late with everything: one thing at a time. */
  private void goOff(TicketReference ticket) {
    for (TicketChange change = tickets.alarm(ticket); change instanceof TicketChange.Changed; ) {
      change = tickets.alarm(ticket);
    }
  }

  private static String where(RuntimeException e) {
    return Arrays.stream(e.getStackTrace())
        .limit(6)
        .map(StackTraceElement::toString)
        .toList()
        .toString();
  }
}
