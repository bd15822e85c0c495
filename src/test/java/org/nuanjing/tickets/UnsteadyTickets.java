package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;

/** A store whose node dies before or after a commit, or that somebody else was quicker at. */
final class UnsteadyTickets implements Tickets {

  /** The node died. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final InMemoryTickets tickets;
  int trouble;
  boolean stored;
  Optional<Runnable> before = Optional.empty();
  @Nullable TicketReference looked;

  UnsteadyTickets(InMemoryTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public Optional<Ticket> find(TicketReference reference) {
    looked = reference;
    return tickets.find(reference);
  }

  @Override
  public Outcome commit(Ticket change, List<OutgoingMessage> tell) {
    before.ifPresent(race -> {
      before = Optional.empty();
      race.run();
    });
    int now = trouble;
    trouble = 0;
    if (now == 1) {
      stored = false;
      throw new Crash();
    }
    Outcome outcome = tickets.commit(change, tell);
    if (now == 2) {
      stored = true;
      throw new Crash();
    }
    return outcome;
  }

  @Override
  public Outcome file(Ticket first, List<OutgoingMessage> tell) {
    return tickets.file(first, tell);
  }

  @Override
  public List<Ticket> listFrom(ChannelAddress address, int most) {
    return tickets.listFrom(address, most);
  }

  @Override
  public List<Ticket> queue(Set<String> desks, int most) {
    return tickets.queue(desks, most);
  }

  @Override
  public long countQueue(Set<String> desks) {
    return tickets.countQueue(desks);
  }

  @Override
  public Map<String, Integer> holding() {
    return tickets.holding();
  }

  @Override
  public List<Ticket> heldBy(String staff) {
    return tickets.heldBy(staff);
  }

  @Override
  public Set<TicketReference> watched(int bucket) {
    return tickets.watched(bucket);
  }

  @Override
  public List<Ticket> listContacts(Instant since, int most) {
    return tickets.listContacts(since, most);
  }

  @Override
  public long lastNumber(int bucket) {
    return tickets.lastNumber(bucket);
  }
}
