package org.nuanjing.tickets;

class InMemoryTicketsTest implements TicketsContract {
  @Override
  public Tickets tickets() {
    return new InMemoryTickets();
  }
}
