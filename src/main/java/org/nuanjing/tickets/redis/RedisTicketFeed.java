package org.nuanjing.tickets.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.tickets.TicketFeed;
import org.nuanjing.tickets.TicketReference;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears of changed tickets on every bucket's channel {@code {bNN}:changed}; subscribes again when
 * Redis was gone.
 */
public final class RedisTicketFeed implements TicketFeed, AutoCloseable {

  private final RedisStore store;
  private final List<Consumer<TicketReference>> listeners = new CopyOnWriteArrayList<>();
  private final Ear ear = new Ear();
  private final Thread thread;
  private volatile boolean closed;

  public RedisTicketFeed(RedisStore store) {
    this.store = store;
    thread = Thread.ofVirtual().name("ticket-feed").start(this::listen);
  }

  @Override
  public AutoCloseable subscribe(Consumer<TicketReference> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    closed = true;
    if (ear.isSubscribed()) {
      ear.punsubscribe();
    }
    thread.interrupt();
  }

  private void listen() {
    while (!closed) {
      try {
        store.listener().psubscribe(ear, "{b??}:changed");
      } catch (JedisException gone) {
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
    }
  }

  private final class Ear extends JedisPubSub {
    @Override
    public void onPMessage(String pattern, String channel, String message) {
      TicketReference.parse(message)
          .ifPresent(reference -> listeners.forEach(listener -> listener.accept(reference)));
    }
  }
}
