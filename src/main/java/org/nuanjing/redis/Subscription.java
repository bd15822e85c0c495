package org.nuanjing.redis;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears what is published under a name in every bucket, {@code {bNN}:name}, on a thread of its own;
 * subscribes again when Redis was gone. What is published meanwhile is not heard.
 */
public final class Subscription implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Subscription.class);
  private static final Duration AGAIN = Duration.ofMillis(500);

  private final RedisStore store;
  private final String name;
  private final Ear ear;
  private final Thread thread;
  private volatile boolean closed;

  private Subscription(RedisStore store, String name, Consumer<String> heard, Runnable begun) {
    this.store = store;
    this.name = name;
    ear = new Ear(heard, begun);
    thread = Thread.ofVirtual().name("hears-" + name).unstarted(this::listen);
  }

  /** Begins to hear. */
  public static Subscription to(RedisStore store, String name, Consumer<String> heard) {
    return to(store, name, heard, () -> {});
  }

  /**
   * Begins to hear.
   *
   * @param begun called whenever it hears from now on: at the start, and after Redis was gone
   */
  public static Subscription to(
      RedisStore store, String name, Consumer<String> heard, Runnable begun) {
    Subscription subscription = new Subscription(store, name, heard, begun);
    subscription.thread.start();
    return subscription;
  }

  /** Ends it; where Redis is gone there is nothing left to end there. */
  @Override
  public void close() {
    closed = true;
    try {
      if (ear.isSubscribed()) {
        ear.punsubscribe();
      }
    } catch (JedisException gone) {
      log.debug("Redis was gone before {} was closed.", name);
    }
    thread.interrupt();
  }

  private void listen() {
    while (!closed) {
      try {
        store.listener().psubscribe(ear, "{b??}:" + name);
      } catch (JedisException gone) {
        LockSupport.parkNanos(AGAIN.toNanos());
      }
    }
  }

  private static final class Ear extends JedisPubSub {
    private final Consumer<String> heard;
    private final Runnable begun;

    Ear(Consumer<String> heard, Runnable begun) {
      this.heard = heard;
      this.begun = begun;
    }

    @Override
    public void onPSubscribe(String pattern, int channels) {
      begun.run();
    }

    @Override
    public void onPMessage(String pattern, String channel, String message) {
      heard.accept(message);
    }
  }
}
