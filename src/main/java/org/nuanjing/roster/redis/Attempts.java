package org.nuanjing.roster.redis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.nuanjing.redis.RedisStore;
import redis.clients.jedis.params.ZAddParams;
import redis.clients.jedis.resps.Tuple;

/**
 * Counts failed attempts within a sliding window. An attempt is a member of a sorted set, scored
 * with its time, so that noting it twice counts once.
 */
final class Attempts {

  private final RedisStore store;
  private final Clock clock;
  private final Duration window;
  private final int limit;

  Attempts(RedisStore store, Clock clock, Duration window, int limit) {
    this.store = store;
    this.clock = clock;
    this.window = window;
    this.limit = limit;
  }

  /**
   * Notes an attempt before it is looked at, so that many at the same time cannot slip through.
   *
   * @return whether it may be looked at; if not, it is not counted
   */
  boolean enter(String key, String attempt) {
    note(key, attempt);
    if (count(key) <= limit) {
      return true;
    }
    forget(key, attempt);
    return false;
  }

  void note(String key, String attempt) {
    var jedis = store.jedis();
    jedis.zremrangeByScore(key, "-inf", Long.toString(earliest()));
    jedis.zadd(key, (double) clock.millis(), attempt, ZAddParams.zAddParams().nx());
    jedis.expire(key, window.toSeconds());
  }

  void forget(String key, String attempt) {
    store.jedis().zrem(key, attempt);
  }

  void clear(String key) {
    store.jedis().del(key);
  }

  int count(String key) {
    return (int) store.jedis().zcount(key, "(" + earliest(), "+inf");
  }

  boolean full(String key) {
    return count(key) >= limit;
  }

  /** Minutes until another attempt is allowed, rounded up; 1 where it is allowed now. */
  long minutesToWait(String key) {
    List<Tuple> counted =
        store.jedis().zrangeWithScores(key, 0, -1).stream()
            .filter(attempt -> attempt.getScore() > earliest())
            .toList();
    if (counted.size() < limit) {
      return 1;
    }
    long leaves =
        (long) counted.get(counted.size() - limit).getScore() + window.toMillis() - clock.millis();
    return Math.max(1, Math.ceilDiv(leaves, Duration.ofMinutes(1).toMillis()));
  }

  private long earliest() {
    return clock.millis() - window.toMillis();
  }
}
