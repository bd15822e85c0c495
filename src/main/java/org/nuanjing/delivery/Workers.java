package org.nuanjing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the workers of all buckets running on the buckets this node holds. A worker that fails
 * (Redis gone) begins anew after a pause; stopping finishes the turn in hand.
 */
public final class Workers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration BALANCE = Duration.ofMillis(1_500);
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final BucketLeases leases;
  private final IntFunction<InboxWorker> inboxes;
  private final OutboxWorkers outboxes;
  private final Clock clock;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong toldAtMillis = new AtomicLong();
  private volatile boolean running;

  /** Makes the outbox worker of a bucket that works while the given condition holds. */
  interface OutboxWorkers {
    OutboxWorker of(int bucket, BooleanSupplier working);
  }

  Workers(
      BucketLeases leases, IntFunction<InboxWorker> inboxes, OutboxWorkers outboxes, Clock clock) {
    this.leases = leases;
    this.inboxes = inboxes;
    this.outboxes = outboxes;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    threads.add(
        Thread.ofVirtual()
            .name("bucket-leases")
            .start(() -> repeat("leases", this::balance, () -> true)));
    Buckets.all().forEach(this::startBucket);
  }

  @Override
  public void stop() {
    running = false;
    threads.forEach(LockSupport::unpark);
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    threads.clear();
    try {
      leases.release();
    } catch (RuntimeException redisGone) {
      LOG.warn("The buckets could not be handed back; they are free in {}.", BucketLeases.TIME);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void startBucket(int bucket) {
    RedisLease lease = leases.lease(bucket);
    InboxWorker inbox = inboxes.apply(bucket);
    OutboxWorker outbox = outboxes.of(bucket, () -> running && lease.held());
    startLoop("inbox-" + bucket, inbox::round, lease);
    startLoop("errands-" + bucket, inbox::runErrands, lease);
    threads.add(
        Thread.ofVirtual()
            .name("outbox-" + bucket)
            .start(() -> {
              while (running) {
                outbox.restart();
                repeat("outbox-" + bucket, outbox::round, lease::held);
                LockSupport.parkNanos(PAUSE.toNanos());
              }
            }));
  }

  private void startLoop(String name, Runnable round, RedisLease lease) {
    threads.add(
        Thread.ofVirtual()
            .name(name)
            .start(() -> {
              while (running) {
                repeat(name, round, lease::held);
                LockSupport.parkNanos(PAUSE.toNanos());
              }
            }));
  }

  /**
   * Goes round as long as this node runs and the condition holds; a failure is logged and followed
   * by a pause.
   */
  private void repeat(String name, Runnable round, BooleanSupplier condition) {
    while (running && condition.getAsBoolean()) {
      try {
        round.run();
      } catch (RuntimeException e) {
        tell(name, e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** When Redis is gone all workers fail many times a second: one line in a while says so. */
  private void tell(String name, RuntimeException e) {
    long now = clock.millis();
    long last = toldAtMillis.get();
    if (now - last > QUIET.toMillis() && toldAtMillis.compareAndSet(last, now)) {
      LOG.atWarn()
          .addKeyValue("worker", name)
          .addKeyValue("exception", e.getClass().getName())
          .log("Workers pause after a failure and go on when they can.");
    }
  }

  private void balance() {
    leases.balance(clock.millis());
    LockSupport.parkNanos(BALANCE.toNanos());
  }
}
