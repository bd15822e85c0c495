package org.nuanjing.tickets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;

/** Tickets in memory, with the same checks the real store makes. */
public final class InMemoryTickets implements Tickets, TicketFeed {

  private static final Comparator<Ticket> BY_URGENCY =
      Comparator.comparing(Ticket::priority)
          .thenComparing(ticket -> ticket.serviceLevel().nextDue())
          .thenComparing(Ticket::reference);

  private final Map<TicketReference, Ticket> byReference = new TreeMap<>();
  private final List<OutgoingMessage> outbox = new ArrayList<>();
  private final List<Consumer<TicketReference>> listeners = new CopyOnWriteArrayList<>();

  /** Puts a newly filed ticket in. */
  public synchronized void put(Ticket ticket) {
    byReference.put(ticket.reference(), ticket);
  }

  /** Everything officers were told. */
  public synchronized List<OutgoingMessage> outbox() {
    return List.copyOf(outbox);
  }

  @Override
  public synchronized Optional<Ticket> find(TicketReference reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  @Override
  public synchronized List<Ticket> listFrom(ChannelAddress address, int most) {
    return byReference.values().stream()
        .filter(ticket -> ticket.requester().address().equals(address))
        .sorted(Comparator.comparing(Ticket::reference).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Ticket> queue(Set<String> desks, int most) {
    return byReference.values().stream()
        .filter(ticket -> ticket.open() && desks.contains(ticket.desk()))
        .sorted(BY_URGENCY)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized long countQueue(Set<String> desks) {
    return queue(desks, Integer.MAX_VALUE).size();
  }

  @Override
  public Outcome commit(Ticket change, List<OutgoingMessage> tell) {
    synchronized (this) {
      if (find(change.reference()).map(Ticket::version).orElse(0L) != change.version() - 1) {
        return Outcome.CHANGED_MEANWHILE;
      }
      byReference.put(change.reference(), change);
      outbox.addAll(tell);
    }
    listeners.forEach(listener -> listener.accept(change.reference()));
    return Outcome.COMMITTED;
  }

  @Override
  public AutoCloseable subscribe(Consumer<TicketReference> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
