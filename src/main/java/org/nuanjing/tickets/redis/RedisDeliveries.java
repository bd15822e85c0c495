package org.nuanjing.tickets.redis;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.tickets.Deliveries;
import org.nuanjing.tickets.TicketReference;

/**
 * Deliveries on Redis.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:sent:reference</td><td>hash</td><td>ids of lines by the time a channel took them, in
 * milliseconds</td><td>30 days after the last</td><td>expiry</td></tr>
 * </table>
 */
public final class RedisDeliveries implements Deliveries {

  private static final Duration KEPT = Duration.ofDays(30);

  private final RedisStore store;

  public RedisDeliveries(RedisStore store) {
    this.store = store;
  }

  @Override
  public void sent(TicketReference ticket, String entry, Instant at) {
    String key = key(ticket);
    store.commit(
        new Commit()
            .write("HSET", key, entry, Long.toString(at.toEpochMilli()))
            .write("EXPIRE", key, Long.toString(KEPT.toSeconds()))
            .write("PUBLISH", Buckets.key(ticket.bucket(), "changed"), ticket.toString()));
  }

  @Override
  public Map<String, Instant> of(TicketReference ticket) {
    return store.jedis().hgetAll(key(ticket)).entrySet().stream()
        .collect(
            toUnmodifiableMap(
                Map.Entry::getKey, one -> Instant.ofEpochMilli(Long.parseLong(one.getValue()))));
  }

  private static String key(TicketReference ticket) {
    return Buckets.key(ticket.bucket(), "sent:" + ticket);
  }
}
