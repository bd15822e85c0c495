package org.nuanjing.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.IntToLongFunction;
import org.nuanjing.channel.redis.RedisInbox;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.redis.Buckets;

/** How much waits, for operators: an inbox that grows is officers without an answer. */
final class DeliveryMetrics implements MeterBinder {

  private final RedisInbox inbox;
  private final RedisOutbox outbox;

  DeliveryMetrics(RedisInbox inbox, RedisOutbox outbox) {
    this.inbox = inbox;
    this.outbox = outbox;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "nuanjing.inbox.waiting", inbox::size);
    gauge(registry, "nuanjing.inbox.aside", inbox::countAside);
    gauge(registry, "nuanjing.outbox.waiting", outbox::size);
    gauge(registry, "nuanjing.outbox.dead", outbox::countDead);
  }

  private static void gauge(MeterRegistry registry, String name, IntToLongFunction size) {
    Gauge.builder(name, () -> Buckets.all().mapToLong(size).sum()).register(registry);
  }
}
