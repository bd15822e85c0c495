package org.nuanjing.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.redis.Buckets;

/**
 * A channel that keeps what it was given, once per message id, as an officer's phone would show it.
 */
final class RecordingChannel implements Channel {

  final AtomicInteger failuresToCome = new AtomicInteger();
  private final Map<ChannelAddress, List<String>> shown = new ConcurrentHashMap<>();
  private final Set<String> ids = new HashSet<>();

  @Override
  public String name() {
    return "test";
  }

  @Override
  public Delivery send(OutgoingMessage message) {
    if (message.plainText().contains("unreachable")) {
      return new Delivery.Unreachable("blocked");
    }
    if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return new Delivery.Later(Duration.ZERO, "not now");
    }
    synchronized (ids) {
      if (ids.add(message.id())) {
        shown.computeIfAbsent(message.to(), to -> new ArrayList<>()).add(message.plainText());
      }
    }
    return new Delivery.Sent();
  }

  @Override
  public List<String> history(ChannelAddress place) {
    return List.of(historyKey(place));
  }

  static String historyKey(ChannelAddress place) {
    return Buckets.key(Buckets.of(place.toString()), "test:" + place.id());
  }

  @Override
  public byte[] open(Attachment attachment) {
    return new byte[0];
  }

  List<String> shown(ChannelAddress address) {
    synchronized (ids) {
      return List.copyOf(shown.getOrDefault(address, List.of()));
    }
  }

  /** Waits until something holds, at most twenty seconds; whether it does. */
  static boolean await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    return true;
  }
}
