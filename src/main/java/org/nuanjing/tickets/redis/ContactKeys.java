package org.nuanjing.tickets.redis;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.Tuple;

/**
 * Which tickets people are called to, and who holds them; written in the commit of the ticket.
 * Drills are not among them.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:paged</td><td>sorted set</td><td>references of tickets people are called to, by the time since
 * when</td><td>none</td><td>the commit that ends the page</td></tr>
 * <tr><td>{bNN}:contacts</td><td>sorted set</td><td>references of tickets people were ever called to, by time of
 * filing</td><td>none</td><td>retention</td></tr>
 * <tr><td>{bNN}:held</td><td>hash</td><td>references of conversations with people who need somebody
 * now, that somebody holds; the sign-in name</td><td>none</td><td>the commit that closes the ticket or gives it back</td></tr>
 * </table>
 */
final class ContactKeys {

  private static final String CONTACTS = "contacts";

  private final RedisStore store;

  ContactKeys(RedisStore store) {
    this.store = store;
  }

  /** Brings the keys up to date as part of the commit of a ticket. */
  void stage(Commit commit, Ticket ticket) {
    if (ticket.drill()) {
      return;
    }
    String reference = ticket.reference().toString();
    String paged = Buckets.key(ticket.reference().bucket(), "paged");
    if (ticket.page().isPresent()) {
      commit.write(
          "ZADD",
          Buckets.key(ticket.reference().bucket(), CONTACTS),
          Long.toString(ticket.openedAt().toEpochMilli()),
          reference);
    }
    ticket
        .page()
        .ifPresentOrElse(
            page ->
                commit.write("ZADD", paged, Long.toString(page.since().toEpochMilli()), reference),
            () -> commit.write("ZREM", paged, reference));
    String held = heldKey(ticket.reference().bucket());
    ticket
        .occupies()
        .ifPresentOrElse(
            who -> commit.write("HSET", held, reference, who),
            () -> commit.write("HDEL", held, reference));
  }

  Map<String, Integer> holding() {
    List<Response<List<String>>> responses;
    try (var pipeline = store.jedis().pipelined()) {
      responses = Buckets.all().mapToObj(bucket -> pipeline.hvals(heldKey(bucket))).toList();
      pipeline.sync();
    }
    Map<String, Integer> holding = new HashMap<>();
    responses.forEach(
        response -> response.get().forEach(who -> holding.merge(who, 1, Integer::sum)));
    return holding;
  }

  /** The references of what somebody holds, in no order. */
  List<String> heldBy(String staff) {
    List<Response<Map<String, String>>> responses;
    try (var pipeline = store.jedis().pipelined()) {
      responses = Buckets.all().mapToObj(bucket -> pipeline.hgetAll(heldKey(bucket))).toList();
      pipeline.sync();
    }
    return responses.stream()
        .flatMap(response -> response.get().entrySet().stream())
        .filter(held -> held.getValue().equals(staff))
        .map(Map.Entry::getKey)
        .toList();
  }

  Set<TicketReference> watched(int bucket) {
    List<String> paged = store.jedis().zrange(Buckets.key(bucket, "paged"), 0, -1);
    return Stream.concat(paged.stream(), store.jedis().hkeys(heldKey(bucket)).stream())
        .map(TicketReference::parse)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Since when people have been called to the ticket of a bucket that waits longest. */
  Optional<Instant> longestPaged(int bucket) {
    return store.jedis().zrangeWithScores(Buckets.key(bucket, "paged"), 0, 0).stream()
        .findFirst()
        .map(first -> Instant.ofEpochMilli((long) first.getScore()));
  }

  /** Takes a ticket out that is forgotten. */
  void stageForget(Commit commit, TicketReference reference) {
    commit.write("ZREM", Buckets.key(reference.bucket(), CONTACTS), reference.toString());
  }

  /** The references of contacts filed since a time, the latest first. */
  List<String> since(Instant since, int most) {
    List<Response<List<Tuple>>> responses;
    ZRangeParams range =
        ZRangeParams.zrangeByScoreParams((double) since.toEpochMilli(), Double.MAX_VALUE)
            .limit(0, most);
    try (var pipeline = store.jedis().pipelined()) {
      responses =
          Buckets.all()
              .mapToObj(bucket -> pipeline.zrangeWithScores(Buckets.key(bucket, CONTACTS), range))
              .toList();
      pipeline.sync();
    }
    return responses.stream()
        .flatMap(response -> response.get().stream())
        .sorted(Comparator.comparingDouble(Tuple::getScore).reversed())
        .limit(most)
        .map(Tuple::getElement)
        .toList();
  }

  private static String heldKey(int bucket) {
    return Buckets.key(bucket, "held");
  }
}
