package org.nuanjing.redis;

import java.util.function.Consumer;

/**
 * What is done with the timers of one kind. A timer stands in {@code {bNN}:timers} as {@code kind
 * what} by the time it goes off; the worker that owns the bucket rings it and takes it out, unless
 * it was set anew for later meanwhile. It may ring again after a crash, and must find then that
 * nothing is left to do.
 *
 * @param kind one lower-case word
 * @param ring given what stands behind the kind
 */
public record BucketAlarm(String kind, Consumer<String> ring) {

  public BucketAlarm {
    if (!kind.matches("[a-z-]+")) {
      throw new IllegalArgumentException("A kind of timer is one lower-case word.");
    }
  }
}
