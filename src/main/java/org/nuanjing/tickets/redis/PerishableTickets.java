package org.nuanjing.tickets.redis;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketKeeping;
import org.nuanjing.tickets.TicketReference;

/** Forgets tickets that ended long enough ago, unless something holds them. */
final class PerishableTickets implements Perishable {

  private static final int PAGE = 200;

  private final RedisTickets tickets;
  private final List<TicketHold> holds;
  private final RedisStore store;
  private final RetentionSettings settings;

  PerishableTickets(
      RedisTickets tickets, List<TicketHold> holds, RedisStore store, RetentionSettings settings) {
    this.tickets = tickets;
    this.holds = List.copyOf(holds);
    this.store = store;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "tickets";
  }

  @Override
  public long perish(int bucket, Instant now, Mode mode) {
    long last = tickets.lastNumber(bucket);
    long count = 0;
    for (long first = 1; first <= last; first += PAGE) {
      List<TicketReference> page =
          LongStream.rangeClosed(first, Math.min(last, first + PAGE - 1))
              .mapToObj(number -> new TicketReference(bucket, number))
              .toList();
      count +=
          tickets.list(page).stream()
              .filter(ticket -> over(ticket, now))
              .filter(ticket -> mode == Mode.COUNT || forget(ticket))
              .count();
    }
    return count;
  }

  private boolean over(Ticket ticket, Instant now) {
    return TicketKeeping.until(ticket, settings).filter(until -> !now.isBefore(until)).isPresent()
        && holds.stream().noneMatch(hold -> hold.holds(ticket.reference()));
  }

  /** False where it was touched meanwhile: it is not over then. */
  private boolean forget(Ticket ticket) {
    Commit commit = new Commit();
    tickets.stageForget(commit, ticket);
    holds.forEach(hold -> hold.stageForget(commit, ticket.reference()));
    return store.commit(commit) == 0;
  }
}
