package org.nuanjing.tickets.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.Officers;
import org.nuanjing.tickets.Erasing;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketKeeping;

/**
 * Deletes an officer's tickets on Redis.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>those of a ticket and of what hangs on it</td><td></td><td>see {@link RedisTickets} and {@link
 * TicketHold}</td><td>none</td><td>this</td></tr>
 * </table>
 */
final class RedisErasing implements Erasing {

  private static final int MOST = 1_000;

  private final RedisTickets tickets;
  private final List<TicketHold> holds;
  private final Officers officers;
  private final RedisStore store;
  private final RetentionSettings settings;

  RedisErasing(
      RedisTickets tickets,
      List<TicketHold> holds,
      Officers officers,
      RedisStore store,
      RetentionSettings settings) {
    this.tickets = tickets;
    this.holds = List.copyOf(holds);
    this.officers = officers;
    this.store = store;
    this.settings = settings;
  }

  @Override
  public Outcome plan(Ticket wish) {
    return outcome(wish, false);
  }

  @Override
  public Outcome erase(Ticket wish) {
    return outcome(wish, true);
  }

  private Outcome outcome(Ticket wish, boolean erase) {
    int gone = 0;
    List<Optional<Instant>> kept = new ArrayList<>();
    for (Ticket ticket : all(wish)) {
      if (mustStay(ticket, wish) || (erase && !forget(ticket))) {
        kept.add(TicketKeeping.until(ticket, settings));
      } else {
        gone++;
      }
    }
    return new Outcome(gone, kept);
  }

  /** Of every chat of the officer, where it is known who it is. */
  private List<Ticket> all(Ticket wish) {
    Stream<ChannelAddress> others =
        wish.requester().officer().stream().flatMap(id -> officers.addresses(id).stream());
    return Stream.concat(Stream.of(wish.requester().address()), others)
        .distinct()
        .flatMap(address -> tickets.listFrom(address, MOST).stream())
        .toList();
  }

  private boolean mustStay(Ticket ticket, Ticket wish) {
    return ticket.open()
        || ticket.reference().equals(wish.reference())
        || TicketKeeping.crisis(ticket)
        || holds.stream().anyMatch(hold -> hold.holds(ticket.reference()));
  }

  private boolean forget(Ticket ticket) {
    Commit commit = new Commit();
    tickets.stageForget(commit, ticket);
    holds.forEach(hold -> hold.stageForget(commit, ticket.reference()));
    return store.commit(commit) == 0;
  }
}
