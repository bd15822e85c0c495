package org.nuanjing.redis;

import java.time.Instant;
import java.util.Optional;

/**
 * The timers of a bucket: {@code {bNN}:timers}, a sorted set of a kind and what it is about by the
 * time it goes off, in milliseconds. Whoever sets one names the kind ({@link BucketAlarm}).
 */
public final class Timers {

  private Timers() {}

  /** Where the timers of a bucket stand. */
  public static String key(int bucket) {
    return Buckets.key(bucket, "timers");
  }

  /** Sets or moves a timer with a commit; takes it out where there is no time. */
  public static Commit stage(Commit commit, int bucket, String timer, Optional<Instant> at) {
    return at.map(
            time -> commit.write("ZADD", key(bucket), Long.toString(time.toEpochMilli()), timer))
        .orElseGet(() -> commit.write("ZREM", key(bucket), timer));
  }
}
