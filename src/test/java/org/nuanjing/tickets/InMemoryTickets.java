package org.nuanjing.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
  public void put(Ticket ticket) {
    synchronized (this) {
      byReference.put(ticket.reference(), ticket);
    }
    listeners.forEach(listener -> listener.accept(ticket.reference()));
  }

  /** Keeps messages that were committed with a newly filed ticket. */
  public synchronized void sent(List<OutgoingMessage> messages) {
    outbox.addAll(messages);
  }

  /** Forgets everything. */
  public synchronized void clear() {
    byReference.clear();
    outbox.clear();
  }

  /** All tickets. */
  public synchronized List<Ticket> list() {
    return List.copyOf(byReference.values());
  }

  /** Everything officers and people on duty were told. */
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
        .filter(ticket -> ticket.open() && !ticket.drill() && desks.contains(ticket.desk()))
        .sorted(BY_URGENCY)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized long countQueue(Set<String> desks) {
    return queue(desks, Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized Map<String, Integer> holding() {
    Map<String, Integer> holding = new TreeMap<>();
    byReference.values().stream()
        .flatMap(ticket -> ticket.occupies().stream())
        .forEach(who -> holding.merge(who, 1, Integer::sum));
    return holding;
  }

  @Override
  public synchronized List<Ticket> heldBy(String staff) {
    return byReference.values().stream()
        .filter(ticket -> ticket.contact() && ticket.assignee().equals(Optional.of(staff)))
        .sorted(Comparator.comparing(Ticket::openedAt).reversed())
        .toList();
  }

  @Override
  public synchronized Set<TicketReference> watched(int bucket) {
    return byReference.values().stream()
        .filter(ticket -> ticket.reference().bucket() == bucket)
        .filter(ticket -> !ticket.drill())
        .filter(ticket -> ticket.page().isPresent() || ticket.occupies().isPresent())
        .map(Ticket::reference)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized List<Ticket> listContacts(Instant since, int most) {
    return byReference.values().stream()
        .filter(ticket -> !ticket.drill() && !ticket.openedAt().isBefore(since))
        .filter(ticket ->
            ticket.history().stream()
                .anyMatch(event ->
                    event.type() == TicketEvent.Type.PAGED
                        || event.type() == TicketEvent.Type.NOBODY_ON_DUTY))
        .sorted(Comparator.comparing(Ticket::openedAt).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized long lastNumber(int bucket) {
    return byReference.keySet().stream()
        .filter(reference -> reference.bucket() == bucket)
        .mapToLong(TicketReference::number)
        .max()
        .orElse(0);
  }

  @Override
  public synchronized Outcome file(Ticket first, List<OutgoingMessage> tell) {
    if (first.reference().number() != lastNumber(first.reference().bucket()) + 1) {
      return Outcome.CHANGED_MEANWHILE;
    }
    byReference.put(first.reference(), first);
    outbox.addAll(tell);
    return Outcome.COMMITTED;
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
