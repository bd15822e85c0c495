package org.nuanjing.tickets.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.Timers;
import org.nuanjing.roster.Desks;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Tickets on Redis, in the bucket of the address they were filed from.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:ticket:reference</td><td>hash</td><td>version; ticket (sealed)</td><td>none</td><td>retention</td></tr>
 * <tr><td>{bNN}:ticket-number</td><td>string</td><td>the last number given out</td><td>none</td><td>nobody</td></tr>
 * <tr><td>{bNN}:tickets-of:channel:id</td><td>sorted set</td><td>references by time of filing</td><td>none</td><td>retention</td></tr>
 * <tr><td>{bNN}:timers</td><td>sorted set</td><td>{@code ticket reference} by the time something is due:
 * people are called, it is late</td><td>none</td><td>the commit after which nothing is due</td></tr>
 * <tr><td>{bNN}:changed</td><td>channel</td><td>references of tickets just changed</td><td></td><td></td></tr>
 * </table>
 */
public final class RedisTickets implements Tickets {

  private static final Set<TicketEvent.Type> FOLLOWED =
      Set.of(
          TicketEvent.Type.RESOLVED,
          TicketEvent.Type.REOPENED,
          TicketEvent.Type.TAKEN,
          TicketEvent.Type.FOLLOW_UP_ANSWERED,
          TicketEvent.Type.CARRIED,
          TicketEvent.Type.LEVEL_KEPT,
          TicketEvent.Type.LOWERED);

  private final RedisStore store;
  private final RedisOutbox outbox;
  private final QueueKeys queues;
  private final SealedJson json;
  private final ContactKeys contacts;

  public RedisTickets(RedisStore store, Seal seal, RedisOutbox outbox, Desks desks) {
    this.store = store;
    this.outbox = outbox;
    queues = new QueueKeys(store, desks);
    this.json = new SealedJson(seal);
    contacts = new ContactKeys(store);
  }

  @Override
  public Optional<Ticket> find(TicketReference reference) {
    if (reference.bucket() >= Buckets.COUNT) {
      return Optional.empty();
    }
    byte[] sealed = store.jedis().hget(key(reference).getBytes(UTF_8), "ticket".getBytes(UTF_8));
    return Optional.ofNullable(sealed).map(bytes -> json.read(bytes, Ticket.class, key(reference)));
  }

  @Override
  public List<Ticket> listFrom(ChannelAddress address, int most) {
    return load(
        store.jedis().zrange(ofAddress(address), ZRangeParams.zrangeParams(0, most - 1).rev()));
  }

  @Override
  public List<Ticket> queue(Set<String> wanted, int most) {
    return load(queues.list(wanted, most));
  }

  @Override
  public SequencedMap<TicketReference, Long> versionsInQueue(Set<String> wanted) {
    List<TicketReference> references = parse(queues.list(wanted, Integer.MAX_VALUE));
    SequencedMap<TicketReference, Long> versions = new LinkedHashMap<>();
    List<Response<String>> responses;
    try (var pipeline = store.jedis().pipelined()) {
      responses =
          references.stream().map(reference -> pipeline.hget(key(reference), "version")).toList();
      pipeline.sync();
    }
    for (int i = 0; i < responses.size(); i++) {
      String version = responses.get(i).get();
      if (version != null) {
        versions.put(references.get(i), Long.parseLong(version));
      }
    }
    return versions;
  }

  @Override
  public long countQueue(Set<String> wanted) {
    return queues.count(wanted);
  }

  @Override
  public Map<String, Integer> holding() {
    return contacts.holding();
  }

  @Override
  public List<Ticket> heldBy(String staff) {
    return load(contacts.heldBy(staff)).stream()
        .filter(ticket -> ticket.contact() && ticket.assignee().equals(Optional.of(staff)))
        .sorted(Comparator.comparing(Ticket::openedAt).reversed())
        .toList();
  }

  @Override
  public Set<TicketReference> watched(int bucket) {
    return contacts.watched(bucket);
  }

  @Override
  public List<Ticket> listContacts(Instant since, int most) {
    return load(contacts.since(since, most));
  }

  /** Since when people have been called to the ticket of a bucket that waits longest. */
  public Optional<Instant> longestPaged(int bucket) {
    return contacts.longestPaged(bucket);
  }

  @Override
  public Outcome commit(Ticket change, List<OutgoingMessage> tell) {
    Commit commit = new Commit();
    stage(commit, change);
    int bucket = change.reference().bucket();
    tell.forEach(message -> outbox.stage(commit, bucket, message));
    return store.commit(commit) == 0 ? Outcome.COMMITTED : Outcome.CHANGED_MEANWHILE;
  }

  @Override
  public Outcome file(Ticket first, List<OutgoingMessage> tell) {
    Commit commit = new Commit();
    int bucket = first.reference().bucket();
    long number = first.reference().number();
    stage(commit, first);
    stageNumbers(commit, bucket, number - 1, number);
    tell.forEach(message -> outbox.stage(commit, bucket, message));
    return store.commit(commit) == 0 ? Outcome.COMMITTED : Outcome.CHANGED_MEANWHILE;
  }

  @Override
  public long lastNumber(int bucket) {
    String number = store.jedis().get(numberKey(bucket));
    return number == null ? 0 : Long.parseLong(number);
  }

  /** Gives out numbers up to one, on condition that nobody else did meanwhile. */
  public void stageNumbers(Commit commit, int bucket, long last, long next) {
    if (last == 0) {
      commit.ifAbsent(numberKey(bucket));
    } else {
      commit.ifEquals(numberKey(bucket), Long.toString(last));
    }
    commit.write("SET", numberKey(bucket), Long.toString(next));
  }

  /**
   * Stores a ticket as part of a commit, on condition that the stored one is the version before.
   */
  public void stage(Commit commit, Ticket ticket) {
    TicketReference reference = ticket.reference();
    String key = key(reference);
    int bucket = reference.bucket();
    String before = ticket.version() == 1 ? "" : Long.toString(ticket.version() - 1);
    commit
        .ifField(key, "version", before)
        .write("HSET", key, "version", Long.toString(ticket.version()))
        .write("HSET", key, "ticket".getBytes(UTF_8), json.write(ticket, key))
        .write("PUBLISH", Buckets.key(bucket, "changed"), reference.toString());
    if (ticket.version() == 1) {
      commit.write(
          "ZADD",
          ofAddress(ticket.requester().address()),
          Long.toString(ticket.openedAt().toEpochMilli()),
          reference.toString());
    }
    queues.stage(commit, ticket);
    stageAlarm(commit, ticket);
    stageFollowUp(commit, ticket);
    contacts.stage(commit, ticket);
  }

  /** Takes a ticket out as part of a commit, on condition that it is still the same. */
  void stageForget(Commit commit, Ticket ticket) {
    TicketReference reference = ticket.reference();
    String key = key(reference);
    commit
        .ifField(key, "version", Long.toString(ticket.version()))
        .write("DEL", key, new String[0])
        .write("ZREM", ofAddress(ticket.requester().address()), reference.toString())
        .write("PUBLISH", Buckets.key(reference.bucket(), "changed"), reference.toString());
    queues.stageForget(commit, ticket);
    Timers.stage(commit, reference.bucket(), "ticket " + reference, Optional.empty());
    Timers.stage(commit, reference.bucket(), "follow-up " + reference, Optional.empty());
    contacts.stageForget(commit, reference);
  }

  /** On condition that no ticket of an address is there. */
  public void stageNoneFrom(Commit commit, ChannelAddress address) {
    commit.ifAbsent(ofAddress(address));
  }

  @Override
  public List<Ticket> list(List<TicketReference> references) {
    return load(references.stream().map(TicketReference::toString).toList());
  }

  /** What ends, opens again or is answered rings at once, in the same commit. */
  private static void stageFollowUp(Commit commit, Ticket ticket) {
    if (FOLLOWED.stream().anyMatch(ticket::lately)) {
      Timers.stage(
          commit,
          ticket.reference().bucket(),
          "follow-up " + ticket.reference(),
          Optional.of(ticket.history().getLast().at()));
    }
  }

  private static void stageAlarm(Commit commit, Ticket ticket) {
    Timers.stage(
        commit,
        ticket.reference().bucket(),
        "ticket " + ticket.reference(),
        ticket.nextAlarm().map(Ticket.Alarm::at));
  }

  private List<Ticket> load(List<String> references) {
    if (references.isEmpty()) {
      return List.of();
    }
    List<TicketReference> wanted = parse(references);
    List<Response<byte[]>> responses;
    try (var pipeline = store.jedis().pipelined()) {
      responses =
          wanted.stream()
              .map(reference ->
                  pipeline.hget(key(reference).getBytes(UTF_8), "ticket".getBytes(UTF_8)))
              .toList();
      pipeline.sync();
    }
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      byte[] sealed = responses.get(i).get();
      if (sealed != null) {
        tickets.add(json.read(sealed, Ticket.class, key(wanted.get(i))));
      }
    }
    return tickets;
  }

  private static List<TicketReference> parse(List<String> references) {
    return references.stream().map(TicketReference::parse).flatMap(Optional::stream).toList();
  }

  private static String key(TicketReference reference) {
    return Buckets.key(reference.bucket(), "ticket:" + reference);
  }

  private static String numberKey(int bucket) {
    return Buckets.key(bucket, "ticket-number");
  }

  private static String ofAddress(ChannelAddress address) {
    return Buckets.key(Buckets.of(address.toString()), "tickets-of:" + address);
  }
}
