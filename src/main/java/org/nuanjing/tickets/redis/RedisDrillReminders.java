package org.nuanjing.tickets.redis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.Timers;
import org.nuanjing.tickets.DrillReminder.Reminders;

/**
 * When leads are reminded of drills, on Redis, in one bucket: whoever owns it rings.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:drill-reminded</td><td>string</td><td>the milliseconds since 1970 at which the leads were last
 * reminded</td><td>none</td><td>nobody; written anew</td></tr>
 * <tr><td>{bNN}:timers</td><td>sorted set</td><td>{@code drill-reminder ladder} by when it is looked at again</td><td>none</td><td>nobody;
 * set anew whenever it rings and the program starts</td></tr>
 * </table>
 */
public final class RedisDrillReminders implements Reminders {

  /** The kind of the timer. */
  static final String KIND = "drill-reminder";

  private static final int BUCKET = Buckets.of(KIND);
  private static final String REMINDED = Buckets.key(BUCKET, "drill-reminded");
  private static final String TIMER = KIND + " ladder";

  private final RedisStore store;
  private final RedisOutbox outbox;

  public RedisDrillReminders(RedisStore store, RedisOutbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public Optional<Instant> last() {
    return Optional.ofNullable(store.jedis().get(REMINDED))
        .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
  }

  @Override
  public void lookAt(Instant next) {
    store.commit(Timers.stage(new Commit(), BUCKET, TIMER, Optional.of(next)));
  }

  @Override
  public boolean remind(
      Optional<Instant> before, Instant now, Instant next, List<OutgoingMessage> tell) {
    Commit commit = new Commit();
    before.ifPresentOrElse(
        last -> commit.ifEquals(REMINDED, Long.toString(last.toEpochMilli())),
        () -> commit.ifAbsent(REMINDED));
    commit.write("SET", REMINDED, Long.toString(now.toEpochMilli()));
    Timers.stage(commit, BUCKET, TIMER, Optional.of(next));
    tell.forEach(message -> outbox.stage(commit, BUCKET, message));
    return store.commit(commit) == 0;
  }
}
