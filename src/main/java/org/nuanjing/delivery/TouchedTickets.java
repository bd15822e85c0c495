package org.nuanjing.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.tickets.Consequences;
import org.nuanjing.tickets.Paging.Paged;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;

/** The tickets one turn opens and changes. Several changes of one turn are one version. */
final class TouchedTickets {

  private final Tickets tickets;
  private final int bucket;
  private final Map<TicketReference, Touched> touched = new LinkedHashMap<>();

  private record Touched(Optional<Ticket> before, Ticket after) {}

  TouchedTickets(Tickets tickets, int bucket) {
    this.tickets = tickets;
    this.bucket = bucket;
  }

  void open(Ticket ticket) {
    touched.put(ticket.reference(), new Touched(Optional.empty(), ticket.withVersion(1)));
  }

  /** Changes a ticket of this bucket; one of another bucket is an errand. */
  Optional<Errand> tell(Effect.TellTicket tell) {
    TicketReference reference = tell.ticket();
    if (reference.bucket() != bucket) {
      return Optional.of(new Errand(reference, tell.command()));
    }
    Touched known = touched.get(reference);
    Optional<Ticket> before = known == null ? Optional.of(tickets.get(reference)) : known.before();
    Ticket ticket = known == null ? before.orElseThrow() : known.after();
    if (tell.command().apply(ticket) instanceof Changed change) {
      long version = before.map(Ticket::version).orElse(0L) + 1;
      touched.put(reference, new Touched(before, change.ticket().withVersion(version)));
    }
    return Optional.empty();
  }

  /** All of them as they are to be stored, with what follows from each change. */
  List<Paged> paged(Consequences consequences, Instant now) {
    return touched.values().stream()
        .map(one -> consequences.follow(one.before(), one.after(), now))
        .toList();
  }
}
