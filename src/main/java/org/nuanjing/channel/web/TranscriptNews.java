package org.nuanjing.channel.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** Hears from Redis where something was said, whichever node wrote it, and wakes the windows. */
@Component
class TranscriptNews implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TranscriptNews.class);
  private static final long TRY_AGAIN_MILLIS = 1_000;

  private final RedisStore store;
  private final LiveChats chats;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Subscription subscription;
  private volatile boolean running;

  TranscriptNews(RedisStore store, LiveChats chats) {
    this.store = store;
    this.chats = chats;
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    running = true;
    Thread.ofPlatform().daemon().name("web-chat-news").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    stopping.countDown();
    Subscription current = subscription;
    if (current != null && current.isSubscribed()) {
      current.unsubscribe();
    }
    chats.closeAll();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    String[] channels = Buckets.all().mapToObj(Transcript::news).toArray(String[]::new);
    while (running) {
      try {
        Subscription fresh = new Subscription();
        subscription = fresh;
        store.listener().subscribe(fresh, channels);
      } catch (JedisException lost) {
        log.debug("News of web chats are interrupted: {}", lost.getClass().getSimpleName());
      } catch (RuntimeException unforeseen) {
        log.warn("News of web chats are interrupted.", unforeseen);
      }
      if (!pause()) {
        return;
      }
    }
  }

  private boolean pause() {
    try {
      return !stopping.await(TRY_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What was said while nobody listened is looked for as soon as somebody listens again. */
  private final class Subscription extends JedisPubSub {

    @Override
    public void onSubscribe(String channel, int subscribed) {
      if (subscribed == Buckets.COUNT) {
        chats.wakeAll();
      }
    }

    @Override
    public void onMessage(String channel, String placeId) {
      chats.wake(placeId);
    }
  }
}
