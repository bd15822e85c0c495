package org.nuanjing.tickets;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.nuanjing.channel.ChannelAddress;

/** Files tickets in memory; nobody is told. */
public final class InMemoryFiling implements TicketFiling {

  private static final int BUCKET = 9;

  private final InMemoryTickets tickets;
  private final Set<String> filed = new HashSet<>();
  private long last;

  public InMemoryFiling(InMemoryTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public synchronized boolean file(
      ChannelAddress address, String once, Function<TicketReference, Ticket> ticket) {
    if (!filed.add(address + " " + once)) {
      return false;
    }
    tickets.put(ticket.apply(new TicketReference(BUCKET, ++last)));
    return true;
  }
}
