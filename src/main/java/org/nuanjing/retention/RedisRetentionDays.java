package org.nuanjing.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nuanjing.redis.RedisLease;
import org.nuanjing.redis.RedisStore;

/**
 * Which day was the last one that what is past its time was forgotten on, and who does it now.
 *
 * <pre>
 * key              type    contents                              expiry     removed by
 * retention:day    string  the last day it was done (ISO)        none       nobody
 * retention:lease  string  the node that does it                 5 minutes  Redis
 * </pre>
 */
final class RedisRetentionDays {

  private static final String DAY = "retention:day";
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final RedisStore store;
  private final RedisLease lease;

  RedisRetentionDays(RedisStore store) {
    this.store = store;
    this.lease = new RedisLease(store, "retention:lease", UUID.randomUUID().toString(), LEASE);
  }

  /** Whether it is this node that does it; renewed with every question. */
  boolean ours() {
    return lease.acquire();
  }

  void release() {
    lease.release();
  }

  /** The last day it was done. */
  Optional<LocalDate> last() {
    return Optional.ofNullable(store.jedis().get(DAY)).map(LocalDate::parse);
  }

  void done(LocalDate day) {
    store.jedis().set(DAY, day.toString());
  }
}
