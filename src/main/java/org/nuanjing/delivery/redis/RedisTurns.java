package org.nuanjing.delivery.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.redis.RedisInbox;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.delivery.Errand;
import org.nuanjing.delivery.Turn;
import org.nuanjing.delivery.Turns;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.policy.questions.redis.RedisHeardQuestions;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisLease;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.redis.Timers;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.redis.RedisTickets;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Turns on Redis: everything a turn writes lies in the conversation's bucket and is written by one
 * script.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:chat:channel:id</td><td>hash</td><td>version; chat (the conversation, sealed)</td><td>none</td><td>retention</td></tr>
 * <tr><td>{bNN}:timers</td><td>sorted set</td><td>{@code chat TIMER channel:id} by the time it goes off</td><td>none</td><td>the
 * turn it causes</td></tr>
 * <tr><td>{bNN}:errands</td><td>stream</td><td>what turns do to tickets of other buckets, sealed</td><td>none</td><td>the
 * worker, once carried out</td></tr>
 * <tr><td>{bNN}:lease</td><td>string</td><td>the node that works on the bucket</td><td>5 s</td><td>Redis</td></tr>
 * </table>
 */
public final class RedisTurns implements Turns {

  private static final byte[] CHAT = "chat".getBytes(UTF_8);

  private final RedisStore store;
  private final RedisInbox inbox;
  private final RedisOutbox outbox;
  private final RedisTickets tickets;
  private final RedisHeardQuestions questions;
  private final SealedStream<Errand> errands;
  private final IntFunction<RedisLease> leases;
  private final Function<ChannelAddress, List<String>> histories;
  private final SealedJson json;

  /**
   * Turns on Redis.
   *
   * @param leases the lease of each bucket
   * @param histories the keys in a chat's bucket where its channel keeps what was said
   */
  public RedisTurns(
      RedisStore store,
      Seal seal,
      RedisInbox inbox,
      RedisOutbox outbox,
      RedisTickets tickets,
      RedisHeardQuestions questions,
      SealedStream<Errand> errands,
      IntFunction<RedisLease> leases,
      Function<ChannelAddress, List<String>> histories) {
    this.store = store;
    this.inbox = inbox;
    this.outbox = outbox;
    this.tickets = tickets;
    this.questions = questions;
    this.errands = errands;
    this.leases = leases;
    this.histories = histories;
    this.json = new SealedJson(seal, Pending.class);
  }

  @Override
  public Optional<Conversation> find(ChannelAddress address) {
    String key = key(address);
    return Optional.ofNullable(store.jedis().hget(key.getBytes(UTF_8), CHAT))
        .map(sealed -> json.read(sealed, Conversation.class, key));
  }

  @Override
  public long lastNumber(int bucket) {
    return tickets.lastNumber(bucket);
  }

  @Override
  public boolean commit(Turn turn) {
    ChannelAddress address = turn.conversation().address();
    int bucket = Buckets.of(address.toString());
    Commit commit = leases.apply(bucket).guard(new Commit());
    switch (turn.cause()) {
      case Turn.Message message -> inbox.stageTake(commit, bucket, message.entryId());
      case Turn.Alarm alarm ->
          Timers.stage(commit, bucket, timer(alarm.timer(), address), Optional.empty());
    }
    stageConversation(commit, turn.conversation());
    stageTickets(commit, bucket, turn);
    turn.replies().forEach(message -> outbox.stage(commit, bucket, message));
    turn.questions().forEach(question -> questions.stage(commit, bucket, question));
    turn.errands().forEach(errand -> errands.stageAdd(commit, bucket, errand));
    turn.timers().forEach((timer, at) -> Timers.stage(commit, bucket, timer(timer, address), at));
    if (turn.history() == Turn.History.ERASED) {
      histories.apply(address).forEach(key -> commit.write("DEL", key, new byte[0][]));
    }
    return store.commit(commit) == 0;
  }

  /**
   * The timers of a bucket that are due, the longest due first, at most 64, as they stand in the
   * set.
   */
  public List<String> dueTimers(int bucket, Instant now) {
    return store
        .jedis()
        .zrange(
            Timers.key(bucket),
            ZRangeParams.zrangeByScoreParams(0.0, (double) now.toEpochMilli()).limit(0, 64));
  }

  /** Takes a timer out that has nothing left to do, unless it was set anew for later. */
  public void drop(int bucket, String timer, Instant now) {
    Double at = store.jedis().zscore(Timers.key(bucket), timer);
    if (at != null && at <= now.toEpochMilli()) {
      store.jedis().zrem(Timers.key(bucket), timer);
    }
  }

  /** A timer as it stands in the set. */
  public static String timer(Timer timer, ChannelAddress address) {
    return "chat " + timer + " " + address;
  }

  /** Takes a chat out as part of a commit, on condition that it is still the same. */
  void stageForget(Commit commit, Conversation chat) {
    String key = key(chat.address());
    commit.ifField(key, "version", Long.toString(chat.version())).write("DEL", key, new String[0]);
    int bucket = Buckets.of(chat.address().toString());
    for (Timer timer : Timer.values()) {
      Timers.stage(commit, bucket, timer(timer, chat.address()), Optional.empty());
    }
  }

  private void stageConversation(Commit commit, Conversation conversation) {
    String key = key(conversation.address());
    long before = conversation.version();
    Conversation after = conversation.next();
    commit
        .ifField(key, "version", before == 0 ? "" : Long.toString(before))
        .write("HSET", key, "version", Long.toString(after.version()))
        .write("HSET", key, CHAT, json.write(after, key));
  }

  private void stageTickets(Commit commit, int bucket, Turn turn) {
    List<Ticket> opened = new ArrayList<>();
    for (Ticket ticket : turn.tickets()) {
      tickets.stage(commit, ticket);
      if (ticket.version() == 1) {
        opened.add(ticket);
      }
    }
    if (!opened.isEmpty()) {
      long last = turn.lastNumber();
      tickets.stageNumbers(commit, bucket, last, last + opened.size());
    }
  }

  private static String key(ChannelAddress address) {
    return Buckets.key(Buckets.of(address.toString()), "chat:" + address);
  }
}
