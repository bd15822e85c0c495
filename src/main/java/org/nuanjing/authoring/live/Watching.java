package org.nuanjing.authoring.live;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.IntentsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps looking at the outside folder of intents, where there is one, as long as the program runs.
 */
final class Watching implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  private final IntentsSource source;
  private final FolderWatch watch;
  private @Nullable Thread thread;
  private volatile boolean running;

  Watching(IntentsSource source, FolderWatch watch) {
    this.source = source;
    this.watch = watch;
  }

  @Override
  public synchronized void start() {
    if (source.folder().isPresent() && !running) {
      running = true;
      thread = Thread.ofVirtual().name("intents-watch").start(this::keepLooking);
    }
  }

  private void keepLooking() {
    LockSupport.parkNanos(BETWEEN.toNanos());
    while (running) {
      look();
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  /** A look that fails must not be the last one. */
  private void look() {
    try {
      watch.look();
    } catch (RuntimeException failed) {
      LOG.atWarn()
          .addKeyValue("exception", failed.getClass().getName())
          .log("The folder of intents could not be looked at; it is tried again.");
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (thread != null) {
      LockSupport.unpark(thread);
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
