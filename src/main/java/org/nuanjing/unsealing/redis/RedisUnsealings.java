package org.nuanjing.unsealing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.Timers;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.redis.TicketHold;
import org.nuanjing.unsealing.Unsealing;
import org.nuanjing.unsealing.UnsealingId;
import org.nuanjing.unsealing.Unsealings;
import redis.clients.jedis.Response;

/**
 * Unsealings on Redis, in the bucket of their ticket. They hold who did what and when, and nothing
 * of the officer.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:unsealing:id</td><td>hash</td><td>version; unsealing (sealed)</td><td>none</td><td>retention, with its
 * ticket</td></tr>
 * <tr><td>{bNN}:unsealings-of:reference</td><td>string</td><td>how many a ticket has</td><td>none</td><td>retention, with
 * its ticket</td></tr>
 * <tr><td>{bNN}:unsettled</td><td>sorted set</td><td>ids of those with something left to do, by when they
 * began</td><td>none</td><td>the commit that settles it</td></tr>
 * <tr><td>{bNN}:timers</td><td>sorted set</td><td>{@code unsealing id} by when it wakes</td><td>none</td><td>the commit
 * after which it never wakes</td></tr>
 * </table>
 */
public final class RedisUnsealings implements Unsealings, TicketHold {

  private static final byte[] UNSEALING = "unsealing".getBytes(UTF_8);

  private final RedisStore store;
  private final RedisOutbox outbox;
  private final SealedJson json;

  public RedisUnsealings(RedisStore store, Seal seal, RedisOutbox outbox) {
    this.store = store;
    this.outbox = outbox;
    this.json = new SealedJson(seal);
  }

  @Override
  public Optional<Unsealing> find(UnsealingId id) {
    if (id.ticket().bucket() >= Buckets.COUNT) {
      return Optional.empty();
    }
    return Optional.ofNullable(store.jedis().hget(key(id).getBytes(UTF_8), UNSEALING))
        .map(sealed -> json.read(sealed, Unsealing.class, key(id)));
  }

  @Override
  public List<Unsealing> listOf(TicketReference ticket) {
    if (ticket.bucket() >= Buckets.COUNT) {
      return List.of();
    }
    String count = store.jedis().get(countKey(ticket));
    int last = count == null ? 0 : Integer.parseInt(count);
    return IntStream.rangeClosed(1, last)
        .mapToObj(nth -> find(new UnsealingId(ticket, nth)))
        .flatMap(Optional::stream)
        .toList()
        .reversed();
  }

  @Override
  public List<Unsealing> listUnsettled() {
    List<Response<List<String>>> responses = new ArrayList<>();
    try (var pipeline = store.jedis().pipelined()) {
      Buckets.all().forEach(bucket -> responses.add(pipeline.zrange(unsettled(bucket), 0, -1)));
      pipeline.sync();
    }
    return responses.stream()
        .flatMap(response -> response.get().stream())
        .map(UnsealingId::parse)
        .flatMap(Optional::stream)
        .map(this::find)
        .flatMap(Optional::stream)
        .sorted(java.util.Comparator.comparing(one -> one.steps().getFirst().at()))
        .toList();
  }

  @Override
  public Outcome commit(Unsealing change, Optional<Instant> alarm, List<OutgoingMessage> calls) {
    UnsealingId id = change.id();
    String key = key(id);
    boolean fresh = change.version() == 1;
    Commit commit =
        new Commit().ifField(key, "version", fresh ? "" : Long.toString(change.version() - 1));
    if (fresh) {
      stageCount(commit, id);
    }
    commit
        .write("HSET", key, "version", Long.toString(change.version()))
        .write("HSET", key, UNSEALING, json.write(change, key));
    String unsettled = unsettled(id.ticket().bucket());
    if (change.settled()) {
      commit.write("ZREM", unsettled, id.toString());
    } else {
      long began = change.steps().getFirst().at().toEpochMilli();
      commit.write("ZADD", unsettled, Long.toString(began), id.toString());
    }
    stageAlarm(commit, id, alarm);
    calls.forEach(call -> outbox.stage(commit, id.ticket().bucket(), call));
    return store.commit(commit) == 0 ? Outcome.COMMITTED : Outcome.CHANGED_MEANWHILE;
  }

  @Override
  public void schedule(UnsealingId id, Optional<Instant> alarm) {
    Commit commit = new Commit();
    stageAlarm(commit, id, alarm);
    store.commit(commit);
  }

  /** One that is not looked over, or that the officer was not told of, holds its ticket. */
  @Override
  public boolean holds(TicketReference ticket) {
    return listOf(ticket).stream().anyMatch(one -> !one.settled());
  }

  @Override
  public void stageForget(Commit commit, TicketReference ticket) {
    for (Unsealing one : listOf(ticket)) {
      commit
          .write("DEL", key(one.id()), new String[0])
          .write("ZREM", unsettled(ticket.bucket()), one.id().toString());
      stageAlarm(commit, one.id(), Optional.empty());
    }
    commit.write("DEL", countKey(ticket), new String[0]);
  }

  private static void stageCount(Commit commit, UnsealingId id) {
    String count = countKey(id.ticket());
    if (id.nth() == 1) {
      commit.ifAbsent(count);
    } else {
      commit.ifEquals(count, Integer.toString(id.nth() - 1));
    }
    commit.write("SET", count, Integer.toString(id.nth()));
  }

  private static void stageAlarm(Commit commit, UnsealingId id, Optional<Instant> alarm) {
    Timers.stage(commit, id.ticket().bucket(), "unsealing " + id, alarm);
  }

  private static String key(UnsealingId id) {
    return Buckets.key(id.ticket().bucket(), "unsealing:" + id);
  }

  private static String countKey(TicketReference ticket) {
    return Buckets.key(ticket.bucket(), "unsealings-of:" + ticket);
  }

  private static String unsettled(int bucket) {
    return Buckets.key(bucket, "unsettled");
  }
}
