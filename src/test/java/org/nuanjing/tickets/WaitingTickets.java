package org.nuanjing.tickets;

import org.nuanjing.intents.ResponseClass;
import org.nuanjing.triage.RiskLevel;

/** Tickets people are called to, for tests of other packages. */
public final class WaitingTickets {

  private WaitingTickets() {}

  /** A new one at risk level 3, the first called. */
  public static Ticket at(TicketReference reference) {
    PagedWorld world = new PagedWorld();
    return world.get(
        world.file(reference.bucket(), reference.number(), RiskLevel.HIGH, ResponseClass.C0));
  }
}
