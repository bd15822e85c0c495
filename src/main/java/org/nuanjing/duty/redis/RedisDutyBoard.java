package org.nuanjing.duty.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.duty.Swap;
import org.nuanjing.duty.SwapRequest;
import org.nuanjing.duty.SwapRequest.State;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import redis.clients.jedis.Response;

/**
 * What people on duty say, on Redis. Swaps lie in one bucket, so that a request, the swap that
 * holds because of it and what is told of it are kept together.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>duty:presence</td><td>hash</td><td>by sign-in name {@code away}, or the milliseconds until which somebody
 * pauses</td><td>none</td><td>who says to be reachable</td></tr>
 * <tr><td>duty:limits</td><td>hash</td><td>by sign-in name how many contacts somebody wants to hold at the
 * most</td><td>none</td><td>nobody; said anew</td></tr>
 * <tr><td>{bNN}:swaps</td><td>hash</td><td>by date, role and whose shifts they are: the swap that holds, sealed</td><td>none</td><td>a
 * request that is kept later, a week after the date</td></tr>
 * <tr><td>{bNN}:swap-requests</td><td>hash</td><td>by date and id: how a request stands, sealed</td><td>none</td><td>a
 * request that is kept later, a year after the date</td></tr>
 * <tr><td>{bNN}:swaps-asked</td><td>hash</td><td>by date, role and whose shifts they are: the id of the request nobody
 * has answered</td><td>none</td><td>the answer; a request that is kept later, a week after the date</td></tr>
 * </table>
 */
public final class RedisDutyBoard implements DutyBoard {

  private static final int BUCKET = Buckets.of("duty");
  private static final String PRESENCE = "duty:presence";
  private static final String LIMITS = "duty:limits";
  private static final String SWAPS = Buckets.key(BUCKET, "swaps");
  private static final String REQUESTS = Buckets.key(BUCKET, "swap-requests");
  private static final String ASKED = Buckets.key(BUCKET, "swaps-asked");
  private static final String AWAY = "away";
  private static final int KEPT_DAYS = 7;
  private static final int TOLD_DAYS = 366;

  private final RedisStore store;
  private final RedisOutbox outbox;
  private final SealedJson json;
  private final Clock clock;

  public RedisDutyBoard(RedisStore store, Seal seal, RedisOutbox outbox, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.json = new SealedJson(seal);
    this.clock = clock;
  }

  @Override
  public Said read() {
    Response<Map<String, String>> presence;
    Response<Map<String, String>> limits;
    Response<List<byte[]>> swaps;
    try (var pipeline = store.jedis().pipelined()) {
      presence = pipeline.hgetAll(PRESENCE);
      limits = pipeline.hgetAll(LIMITS);
      swaps = pipeline.hvals(SWAPS.getBytes(UTF_8));
      pipeline.sync();
    }
    Map<String, Presence> said = new HashMap<>();
    presence.get().forEach((name, word) -> said.put(name, presence(word)));
    Map<String, Integer> most = new HashMap<>();
    limits.get().forEach((name, number) -> most.put(name, Integer.valueOf(number)));
    return new Said(
        said,
        most,
        swaps.get().stream().map(bytes -> json.read(bytes, Swap.class, SWAPS)).toList());
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
  public void limit(String staff, int most) {
    store.jedis().hset(LIMITS, staff, Integer.toString(most));
  }

  @Override
  public List<SwapRequest> requests() {
    return store.jedis().hvals(REQUESTS.getBytes(UTF_8)).stream()
        .map(bytes -> json.read(bytes, SwapRequest.class, REQUESTS))
        .sorted(Comparator.comparing(SwapRequest::at).reversed())
        .toList();
  }

  @Override
  public boolean keep(SwapRequest request, List<OutgoingMessage> tell) {
    boolean first = request.state() == State.ASKED || request.state() == State.ENTERED;
    String shifts = request.shifts();
    Commit commit = new Commit().ifField(ASKED, shifts, first ? "" : request.id());
    commit.write(
        "HSET",
        REQUESTS,
        (request.date() + " " + request.id()).getBytes(UTF_8),
        json.write(request, REQUESTS));
    if (request.state() == State.ASKED) {
      commit.write("HSET", ASKED, shifts, request.id());
    } else {
      commit.write("HDEL", ASKED, shifts);
    }
    request
        .swap()
        .ifPresent(
            swap -> commit.write("HSET", SWAPS, shifts.getBytes(UTF_8), json.write(swap, SWAPS)));
    LocalDate today = LocalDate.now(clock);
    stageOver(commit, SWAPS, today.minusDays(KEPT_DAYS));
    stageOver(commit, ASKED, today.minusDays(KEPT_DAYS));
    stageOver(commit, REQUESTS, today.minusDays(TOLD_DAYS));
    tell.forEach(message -> outbox.stage(commit, BUCKET, message));
    return store.commit(commit) == 0;
  }

  /** Takes out what is about a date before a day. */
  private void stageOver(Commit commit, String key, LocalDate day) {
    store.jedis().hkeys(key).stream()
        .filter(field -> LocalDate.parse(field.substring(0, field.indexOf(' '))).isBefore(day))
        .forEach(field -> commit.write("HDEL", key, field));
  }

  private static Presence presence(String word) {
    return word.equals(AWAY)
        ? new Presence.Away()
        : new Presence.Pausing(Instant.ofEpochMilli(Long.parseLong(word)));
  }
}
