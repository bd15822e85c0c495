package org.nuanjing.tickets.redis;

import java.time.Duration;
import java.util.function.Function;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketFiling;
import org.nuanjing.tickets.TicketReference;

/**
 * Files tickets on Redis.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:filed:occasion</td><td>string</td><td>the ticket's reference</td><td>400 days</td><td>Redis</td></tr>
 * </table>
 */
final class RedisTicketFiling implements TicketFiling {

  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final RedisStore store;
  private final RedisTickets tickets;
  private final RedisOutbox outbox;
  private final Notices notices;

  RedisTicketFiling(RedisStore store, RedisTickets tickets, RedisOutbox outbox, Notices notices) {
    this.store = store;
    this.tickets = tickets;
    this.outbox = outbox;
    this.notices = notices;
  }

  @Override
  public boolean file(
      ChannelAddress address, String once, Function<TicketReference, Ticket> ticket) {
    int bucket = Buckets.of(address.toString());
    String filed = Buckets.key(bucket, "filed:" + once);
    int failed;
    do {
      long last = tickets.lastNumber(bucket);
      Ticket next = ticket.apply(new TicketReference(bucket, last + 1));
      Commit commit =
          new Commit()
              .ifAbsent(filed)
              .write(
                  "SET",
                  filed,
                  next.reference().toString(),
                  "EX",
                  Long.toString(REMEMBERED.toSeconds()));
      tickets.stageNumbers(commit, bucket, last, last + 1);
      tickets.stage(commit, next);
      notices
          .tell(next, next.history().getLast())
          .ifPresent(message -> outbox.stage(commit, bucket, message));
      failed = store.commit(commit);
    } while (failed > 1);
    return failed == 0;
  }
}
