package org.nuanjing.tickets.redis;

import org.nuanjing.redis.Commit;
import org.nuanjing.tickets.TicketReference;

/** What else hangs on a ticket: it may hold it beyond its time, and goes with it. */
public interface TicketHold {

  /** Whether something about the ticket is not at an end yet. */
  boolean holds(TicketReference ticket);

  /** Takes out what hangs on it, as part of the commit that takes it out. */
  void stageForget(Commit commit, TicketReference ticket);
}
