package org.nuanjing.aftercare.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.aftercare.FollowUpPlan;
import org.nuanjing.aftercare.FollowUpPlans;
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
import redis.clients.jedis.Response;

/**
 * Follow-ups on Redis, in the bucket of their ticket.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:follow-ups:reference</td><td>hash</td><td>version; plan (sealed)</td><td>none</td><td>retention, with its
 * ticket</td></tr>
 * <tr><td>{bNN}:follow-ups</td><td>set</td><td>references of those with something to come or owed</td><td>none</td><td>the
 * commit that ends the plan</td></tr>
 * <tr><td>{bNN}:timers</td><td>sorted set</td><td>{@code follow-up reference} by when it wakes; the ticket's commit sets
 * it too</td><td>none</td><td>the commit after which it never wakes</td></tr>
 * </table>
 */
public final class RedisFollowUpPlans implements FollowUpPlans, TicketHold {

  private static final byte[] PLAN = "plan".getBytes(UTF_8);

  private final RedisStore store;
  private final RedisOutbox outbox;
  private final SealedJson json;

  public RedisFollowUpPlans(RedisStore store, Seal seal, RedisOutbox outbox) {
    this.store = store;
    this.outbox = outbox;
    this.json = new SealedJson(seal);
  }

  @Override
  public Optional<FollowUpPlan> find(TicketReference ticket) {
    if (ticket.bucket() >= Buckets.COUNT) {
      return Optional.empty();
    }
    return Optional.ofNullable(store.jedis().hget(key(ticket).getBytes(UTF_8), PLAN))
        .map(sealed -> json.read(sealed, FollowUpPlan.class, key(ticket)));
  }

  @Override
  public List<FollowUpPlan> listRunning() {
    List<Response<Set<String>>> responses = new ArrayList<>();
    try (var pipeline = store.jedis().pipelined()) {
      Buckets.all().forEach(bucket -> responses.add(pipeline.smembers(running(bucket))));
      pipeline.sync();
    }
    return responses.stream()
        .flatMap(response -> response.get().stream())
        .map(TicketReference::parse)
        .flatMap(Optional::stream)
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public boolean commit(FollowUpPlan change, Optional<Instant> alarm, List<OutgoingMessage> tell) {
    TicketReference ticket = change.ticket();
    String key = key(ticket);
    String before = change.version() == 1 ? "" : Long.toString(change.version() - 1);
    Commit commit =
        new Commit()
            .ifField(key, "version", before)
            .write("HSET", key, "version", Long.toString(change.version()))
            .write("HSET", key, PLAN, json.write(change, key))
            .write(change.running() ? "SADD" : "SREM", running(ticket.bucket()), ticket.toString());
    stageAlarm(commit, ticket, alarm);
    tell.forEach(message -> outbox.stage(commit, ticket.bucket(), message));
    return store.commit(commit) == 0;
  }

  @Override
  public void schedule(TicketReference ticket, Optional<Instant> alarm) {
    Commit commit = new Commit();
    stageAlarm(commit, ticket, alarm);
    store.commit(commit);
  }

  @Override
  public boolean holds(TicketReference ticket) {
    return find(ticket).filter(FollowUpPlan::running).isPresent();
  }

  @Override
  public void stageForget(Commit commit, TicketReference ticket) {
    commit
        .write("DEL", key(ticket), new String[0])
        .write("SREM", running(ticket.bucket()), ticket.toString());
    stageAlarm(commit, ticket, Optional.empty());
  }

  private static void stageAlarm(Commit commit, TicketReference ticket, Optional<Instant> alarm) {
    Timers.stage(commit, ticket.bucket(), "follow-up " + ticket, alarm);
  }

  private static String key(TicketReference ticket) {
    return Buckets.key(ticket.bucket(), "follow-ups:" + ticket);
  }

  private static String running(int bucket) {
    return Buckets.key(bucket, "follow-ups");
  }
}
