package org.nuanjing.redis;

import java.time.Duration;
import redis.clients.jedis.params.SetParams;

/**
 * A lease on something only one node may do at a time: {@code key} holds the owner's token and
 * expires unless renewed. Work done under a lease is committed on condition that the key still
 * holds the token, so that a node that was paused past its time writes nothing.
 */
public final class RedisLease {

  private final RedisStore store;
  private final String key;
  private final String token;
  private final Duration time;
  private volatile long heldUntilNanos;
  private volatile boolean held;

  /**
   * A lease, not yet held.
   *
   * @param token unique to this node and start
   * @param time how long it holds without being renewed
   */
  public RedisLease(RedisStore store, String key, String token, Duration time) {
    this.store = store;
    this.key = key;
    this.token = token;
    this.time = time;
  }

  /** Takes the lease or renews it; true when it is held now. */
  public boolean acquire() {
    long asked = System.nanoTime();
    boolean mine = held && renew();
    if (!mine) {
      String set = store.jedis().set(key, token, SetParams.setParams().nx().px(time.toMillis()));
      mine = "OK".equals(set);
    }
    heldUntilNanos = asked + time.toNanos();
    held = mine;
    return mine;
  }

  /** Whether it is held, as far as this node can tell without asking. */
  public boolean held() {
    return held && heldUntilNanos - System.nanoTime() > 0;
  }

  /** Makes a commit depend on holding the lease. The key must lie in the commit's bucket. */
  public Commit guard(Commit commit) {
    return commit.ifEquals(key, token);
  }

  /** Lets go of it. */
  public void release() {
    held = false;
    store.commit(new Commit().ifEquals(key, token).write("DEL", key, new String[0]));
  }

  private boolean renew() {
    return store.commit(
            new Commit().ifEquals(key, token).write("PEXPIRE", key, Long.toString(time.toMillis())))
        == 0;
  }
}
