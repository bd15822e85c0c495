package org.nuanjing.duty.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.duty.Swap;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import redis.clients.jedis.Response;

/**
 * What people on duty say, on Redis.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>duty:presence</td><td>hash</td><td>by sign-in name {@code away}, or the milliseconds until which somebody
 * pauses</td><td>none</td><td>who says to be reachable</td></tr>
 * <tr><td>duty:swaps</td><td>hash</td><td>by date, role and whose shifts they are: the swap, sealed</td><td>none</td><td>a
 * swap that is kept later, a week after the date</td></tr>
 * </table>
 */
public final class RedisDutyBoard implements DutyBoard {

  private static final String PRESENCE = "duty:presence";
  private static final String SWAPS = "duty:swaps";
  private static final String AWAY = "away";
  private static final int KEPT_DAYS = 7;

  private final RedisStore store;
  private final SealedJson json;
  private final Clock clock;

  public RedisDutyBoard(RedisStore store, Seal seal, Clock clock) {
    this.store = store;
    this.json = new SealedJson(seal);
    this.clock = clock;
  }

  @Override
  public Said read() {
    Response<Map<String, String>> presence;
    Response<List<byte[]>> swaps;
    try (var pipeline = store.jedis().pipelined()) {
      presence = pipeline.hgetAll(PRESENCE);
      swaps = pipeline.hvals(SWAPS.getBytes(UTF_8));
      pipeline.sync();
    }
    Map<String, Presence> said = new HashMap<>();
    presence.get().forEach((name, word) -> said.put(name, presence(word)));
    return new Said(
        said, swaps.get().stream().map(bytes -> json.read(bytes, Swap.class, SWAPS)).toList());
  }

  @Override
  public void say(String staff, Presence presence) {
    switch (presence) {
      case Presence.Reachable _ -> store.jedis().hdel(PRESENCE, staff);
      case Presence.Away _ -> store.jedis().hset(PRESENCE, staff, AWAY);
      case Presence.Pausing pausing ->
          store.jedis().hset(PRESENCE, staff, Long.toString(pausing.until().toEpochMilli()));
    }
  }

  @Override
  public void keep(Swap swap) {
    LocalDate old = LocalDate.now(clock).minusDays(KEPT_DAYS);
    List<String> over = new ArrayList<>();
    for (String field : store.jedis().hkeys(SWAPS)) {
      if (LocalDate.parse(field.substring(0, field.indexOf(' '))).isBefore(old)) {
        over.add(field);
      }
    }
    if (!over.isEmpty()) {
      store.jedis().hdel(SWAPS, over.toArray(String[]::new));
    }
    String field = swap.date() + " " + swap.role() + " " + swap.from();
    store
        .jedis()
        .hset(SWAPS.getBytes(UTF_8), Map.of(field.getBytes(UTF_8), json.write(swap, SWAPS)));
  }

  private static Presence presence(String word) {
    return word.equals(AWAY)
        ? new Presence.Away()
        : new Presence.Pausing(Instant.ofEpochMilli(Long.parseLong(word)));
  }
}
