package org.nuanjing.channel.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nuanjing.channel.ChannelAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One open window: sends what is new since the position the browser knows, at once when woken and
 * every few seconds in case a wake-up was lost.
 */
final class LiveChat implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(LiveChat.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(4);
  private static final int LOOKS_PER_HEARTBEAT = 4;
  private static final long RECONNECT_MILLIS = 2_000;

  private final ChannelAddress place;
  private final Transcript transcript;
  private final SseEmitter emitter;
  private final Semaphore news = new Semaphore(0);
  private String position;
  private boolean caughtUp;
  private volatile boolean typing;
  private volatile boolean closed;

  LiveChat(ChannelAddress place, Transcript transcript, SseEmitter emitter, String position) {
    this.place = place;
    this.transcript = transcript;
    this.emitter = emitter;
    this.position = position;
  }

  ChannelAddress place() {
    return place;
  }

  /** Something may have been said. */
  void wake() {
    news.release();
  }

  /** Somebody is writing to the officer. */
  void typing() {
    typing = true;
    wake();
  }

  /** Ends the window's stream; the browser connects again when it needs to. */
  void close() {
    closed = true;
    wake();
  }

  @Override
  public void run() {
    try {
      emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS).comment("hello"));
      int looks = 0;
      while (!closed) {
        sendNews();
        if (typing) {
          typing = false;
          emitter.send(SseEmitter.event().name("typing").data(""));
        }
        boolean woken = news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        if (!woken && ++looks % LOOKS_PER_HEARTBEAT == 0) {
          emitter.send(SseEmitter.event().comment("still here"));
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }

  private void sendNews() throws IOException {
    List<Transcript.Placed> lines;
    try {
      lines = transcript.after(place, position);
    } catch (JedisException unreachable) {
      log.debug("A window waits for Redis: {}", unreachable.getClass().getSimpleName());
      return;
    }
    for (Transcript.Placed placed : lines) {
      emitter.send(
          SseEmitter.event()
              .id(placed.position())
              .name("line")
              .data(placed.line().shown(), MediaType.APPLICATION_JSON));
      position = placed.position();
    }
    if (!caughtUp) {
      caughtUp = true;
      emitter.send(SseEmitter.event().name("caught-up").data(""));
    }
  }
}
