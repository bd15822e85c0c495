package org.nuanjing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.SealedStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Sends what waits in one bucket: in order to each address, addresses beside each other. What a
 * channel cannot take now is tried again with growing pauses, the channel's own where it names one;
 * what it refuses for good, or still could not take after a day, becomes a dead letter.
 */
final class OutboxWorker {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** Somebody in danger does not wait a minute for a channel that is back. */
  private static final Duration LONGEST_PAUSE_IN_CRISIS = Duration.ofSeconds(5);

  /** Telegram keeps what it has for the bot a day as well. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final int bucket;
  private final RedisOutbox outbox;
  private final Map<String, Channel> channels;
  private final Fate fate;
  private final BooleanSupplier working;
  private final Clock clock;
  private final Map<ChannelAddress, Lane> lanes = new HashMap<>();
  private String cursor = SealedStream.START;

  OutboxWorker(
      int bucket,
      RedisOutbox outbox,
      Map<String, Channel> channels,
      Fate fate,
      BooleanSupplier working,
      Clock clock) {
    this.bucket = bucket;
    this.outbox = outbox;
    this.channels = channels;
    this.fate = fate;
    this.working = working;
    this.clock = clock;
  }

  /** Hands out what came since the last round; waits a little where there is nothing. */
  void round() {
    for (Entry<OutgoingMessage> entry : outbox.readAfter(bucket, cursor, WAIT)) {
      enqueue(entry);
      cursor = entry.id();
    }
  }

  /** Starts again from the oldest message, after this node was away. */
  void restart() {
    synchronized (lanes) {
      lanes.clear();
    }
    cursor = SealedStream.START;
  }

  private void enqueue(Entry<OutgoingMessage> entry) {
    ChannelAddress address = entry.value().to();
    synchronized (lanes) {
      Lane lane = lanes.get(address);
      if (lane == null) {
        Lane started = new Lane();
        started.waiting.add(entry);
        lanes.put(address, started);
        Thread.ofVirtual().name("outbox-" + bucket).start(() -> drain(address, started));
      } else {
        lane.waiting.add(entry);
      }
    }
  }

  private void drain(ChannelAddress address, Lane lane) {
    while (working.getAsBoolean()) {
      Entry<OutgoingMessage> entry;
      synchronized (lanes) {
        entry = lane.waiting.peek();
        if (entry == null || lanes.get(address) != lane) {
          lanes.remove(address, lane);
          return;
        }
      }
      if (send(entry, lane)) {
        synchronized (lanes) {
          lane.waiting.poll();
        }
      }
    }
  }

  /** Whether the message is out of the way. */
  private boolean send(Entry<OutgoingMessage> entry, Lane lane) {
    Duration pause = FIRST_PAUSE;
    while (working.getAsBoolean() && current(entry, lane)) {
      try {
        switch (attempt(entry.value())) {
          case Delivery.Sent _ -> {
            fate.sent(entry.value());
            outbox.sent(bucket, entry.id());
            return true;
          }
          case Delivery.Refused refused -> {
            park(entry, refused.reason());
            return true;
          }
          case Delivery.Unreachable unreachable -> {
            park(entry, unreachable.reason());
            return true;
          }
          case Delivery.Later later -> {
            if (entry.at().plus(PATIENCE).isBefore(clock.instant())) {
              park(entry, later.reason());
              return true;
            }
            LockSupport.parkNanos(longer(pause, later.after()).toNanos());
          }
        }
      } catch (JedisException gone) {
        // Sent perhaps, but not noted: it is sent again, never lost.
        LockSupport.parkNanos(pause.toNanos());
      }
      Duration doubled = pause.multipliedBy(2);
      Duration longest =
          entry.value().urgency() == Urgency.CRISIS ? LONGEST_PAUSE_IN_CRISIS : LONGEST_PAUSE;
      pause = doubled.compareTo(longest) > 0 ? longest : doubled;
    }
    return false;
  }

  private boolean current(Entry<OutgoingMessage> entry, Lane lane) {
    synchronized (lanes) {
      return lanes.get(entry.value().to()) == lane;
    }
  }

  private Delivery attempt(OutgoingMessage message) {
    Channel channel = channels.get(message.to().channel());
    if (channel == null) {
      return new Delivery.Later(LONGEST_PAUSE, "the channel " + message.to().channel() + " is off");
    }
    return channel.send(message);
  }

  private void park(Entry<OutgoingMessage> entry, String reason) {
    outbox.refuse(bucket, entry, reason);
    fate.never(entry.value());
    LOG.atWarn()
        .addKeyValue("bucket", bucket)
        .addKeyValue("entry", entry.id())
        .addKeyValue("reason", reason)
        .log("A message became a dead letter.");
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** What waits for one address. */
  private static final class Lane {
    private final Deque<Entry<OutgoingMessage>> waiting = new ArrayDeque<>();
  }
}
