package org.nuanjing.tickets.redis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import redis.clients.jedis.Response;
import redis.clients.jedis.resps.Tuple;

/**
 * The order of open tickets of each desk.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:queue:desk</td><td>sorted set</td><td>references of open tickets by priority, then next due
 * time</td><td>none</td><td>the commit that closes or moves the ticket</td></tr>
 * </table>
 */
final class QueueKeys {

  /**
   * Above any time in milliseconds until the year 2286, and exact in a double for every priority.
   */
  private static final double PRIORITY_STEP = 1e13;

  private final RedisStore store;
  private final Desks desks;

  QueueKeys(RedisStore store, Desks desks) {
    this.store = store;
    this.desks = desks;
  }

  /** The references of some desks' open tickets, the first to be worked on first. */
  List<String> list(Set<String> wanted, int most) {
    List<Response<List<Tuple>>> responses = new ArrayList<>();
    try (var pipeline = store.jedis().pipelined()) {
      Buckets.all()
          .forEach(bucket ->
              wanted.forEach(desk ->
                  responses.add(pipeline.zrangeWithScores(key(bucket, desk), 0, most - 1L))));
      pipeline.sync();
    }
    return responses.stream()
        .flatMap(response -> response.get().stream())
        .sorted(Comparator.comparingDouble(Tuple::getScore).thenComparing(Tuple::getElement))
        .limit(most)
        .map(Tuple::getElement)
        .toList();
  }

  long count(Set<String> wanted) {
    List<Response<Long>> responses = new ArrayList<>();
    try (var pipeline = store.jedis().pipelined()) {
      Buckets.all()
          .forEach(
              bucket -> wanted.forEach(desk -> responses.add(pipeline.zcard(key(bucket, desk)))));
      pipeline.sync();
    }
    return responses.stream().mapToLong(Response::get).sum();
  }

  /** Puts a ticket where it stands now, and nowhere else, as part of a commit. */
  void stage(Commit commit, Ticket ticket) {
    String reference = ticket.reference().toString();
    int bucket = ticket.reference().bucket();
    if (ticket.lately(TicketEvent.Type.REASSIGNED)) {
      desks.list().stream()
          .map(Desk::id)
          .filter(desk -> !desk.equals(ticket.desk()))
          .forEach(desk -> commit.write("ZREM", key(bucket, desk), reference));
    }
    if (ticket.open() && !ticket.drill()) {
      double score =
          ticket.priority().rank() * PRIORITY_STEP + ticket.serviceLevel().nextDue().toEpochMilli();
      commit.write("ZADD", key(bucket, ticket.desk()), Long.toString((long) score), reference);
    } else {
      stageForget(commit, ticket);
    }
  }

  void stageForget(Commit commit, Ticket ticket) {
    commit.write(
        "ZREM", key(ticket.reference().bucket(), ticket.desk()), ticket.reference().toString());
  }

  private static String key(int bucket, String desk) {
    return Buckets.key(bucket, "queue:" + desk);
  }
}
