package org.nuanjing.channel.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a thread to end, also while it waits. */
final class StopSign {

  private final CountDownLatch shown = new CountDownLatch(1);

  void show() {
    shown.countDown();
  }

  boolean isShown() {
    return shown.getCount() == 0;
  }

  /** Waits, but not beyond the sign; an interrupted thread counts as told to end. */
  boolean isShownWithin(Duration wait) {
    try {
      return shown.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
