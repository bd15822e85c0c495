package org.nuanjing.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisLease;
import org.nuanjing.redis.RedisStore;

/**
 * Shares the buckets among the nodes that run: each node tells that it is there, and holds the
 * lease of its share.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>nodes</td><td>sorted set</td><td>nodes by the time they last told, by their own
 * clocks, which agree to a second or two</td><td>none</td><td>any
 * node, 5 s after the last word</td></tr>
 * </table>
 */
public final class BucketLeases {

  /** How long a bucket waits for a node that died. */
  static final Duration TIME = Duration.ofSeconds(5);

  private static final String NODES = "nodes";

  private final RedisStore store;
  private final String node = UUID.randomUUID().toString();
  private final List<RedisLease> leases;

  public BucketLeases(RedisStore store) {
    this.store = store;
    this.leases =
        Buckets.all()
            .mapToObj(bucket -> new RedisLease(store, Buckets.key(bucket, "lease"), node, TIME))
            .toList();
  }

  /** The lease of a bucket. */
  public RedisLease lease(int bucket) {
    return leases.get(bucket);
  }

  /** Renews what is held and takes or gives up buckets until this node has its share. */
  void balance(long nowMillis) {
    store.jedis().zadd(NODES, (double) nowMillis, node);
    store.jedis().zremrangeByScore(NODES, 0.0, (double) (nowMillis - TIME.toMillis()));
    long nodes = Math.max(1, store.jedis().zcard(NODES));
    long share = (Buckets.COUNT + nodes - 1) / nodes;
    long held = 0;
    for (RedisLease lease : leases) {
      if (!lease.held()) {
        continue;
      }
      if (held >= share) {
        lease.release();
      } else if (lease.acquire()) {
        held++;
      }
    }
    for (RedisLease lease : leases) {
      if (held < share && !lease.held() && lease.acquire()) {
        held++;
      }
    }
  }

  /** Gives up everything, so that another node need not wait. */
  void release() {
    leases.stream().filter(RedisLease::held).forEach(RedisLease::release);
    store.jedis().zrem(NODES, node);
  }
}
