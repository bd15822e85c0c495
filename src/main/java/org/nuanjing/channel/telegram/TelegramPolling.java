package org.nuanjing.channel.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.PollingLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Keeps one polling session going for as long as this node holds the lease, off the main thread, so
 * that the program starts with Telegram out of reach too.
 */
final class TelegramPolling implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);
  private static final Duration WATCH = Duration.ofMillis(200);

  private final BotIntroduction introduction;
  private final PollingLease lease;
  private final Pulse pulse;
  private final Supplier<PollingSession> sessions;
  private final CappedBackOff backOff = new CappedBackOff();
  private @Nullable Watch watch;

  TelegramPolling(
      BotIntroduction introduction,
      PollingLease lease,
      Pulse pulse,
      Supplier<PollingSession> sessions) {
    this.introduction = introduction;
    this.lease = lease;
    this.pulse = pulse;
    this.sessions = sessions;
  }

  private record Watch(Thread thread, StopSign stop) {}

  @Override
  public synchronized void start() {
    if (watch == null) {
      StopSign stop = new StopSign();
      Thread thread =
          Thread.ofPlatform().daemon().name("telegram-watch").start(() -> keepPolling(stop));
      watch = new Watch(thread, stop);
    }
  }

  @Override
  public synchronized void stop() {
    if (watch != null) {
      watch.stop.show();
      try {
        watch.thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      watch = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return watch != null;
  }

  private void keepPolling(StopSign stop) {
    while (!stop.isShown()) {
      if (!isLeaseHeld()) {
        pulse.standsBy();
        stop.isShownWithin(WATCH);
        continue;
      }
      try (PollingSession session = sessions.get()) {
        if (isConnected(session)) {
          backOff.reset();
          stayWith(session, stop);
        }
      } catch (RuntimeException fault) {
        log.error("Polling Telegram begins anew after a fault.", fault);
      }
      stop.isShownWithin(backOff.next());
    }
  }

  private boolean isConnected(PollingSession session) {
    Optional<Answer<?>> trouble = introduction.introduce();
    if (trouble.isPresent()) {
      pulse.failed(Troubles.of(trouble.get()));
      return false;
    }
    try {
      session.open();
      return true;
    } catch (TelegramApiException failed) {
      pulse.failed("the webhook of before cannot be removed; trying again.");
      return false;
    }
  }

  private void stayWith(PollingSession session, StopSign stop) {
    while (session.isAlive() && isLeaseHeld() && !stop.isShownWithin(WATCH)) {
      // Nothing to do: the session polls on its own thread.
    }
  }

  private boolean isLeaseHeld() {
    try {
      return lease.held();
    } catch (RuntimeException unknown) {
      return false;
    }
  }
}
