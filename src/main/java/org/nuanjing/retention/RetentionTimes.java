package org.nuanjing.retention;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few minutes whether it is time; a failure is told and tried again. */
final class RetentionTimes implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionTimes.class);
  private static final long MINUTES = 5;

  private final RetentionDay day;
  private @Nullable ScheduledExecutorService looking;

  RetentionTimes(RetentionDay day) {
    this.day = day;
  }

  @Override
  public synchronized void start() {
    if (looking == null) {
      looking =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("retention").factory());
      var _ = looking.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }
  }

  private void look() {
    try {
      day.look();
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("exception", e.getClass().getName())
          .log("What is past its time could not be forgotten; tried again in a few minutes.");
    }
  }

  @Override
  public synchronized void stop() {
    if (looking != null) {
      looking.shutdownNow();
      looking = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return looking != null;
  }
}
