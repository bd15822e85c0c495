package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Map;

/** Which lines of staff have reached the officer's channel. Kept for a month. */
public interface Deliveries {

  /**
   * A channel took a line.
   *
   * @param entry its id within the ticket's thread
   */
  void sent(TicketReference ticket, String entry, Instant at);

  /** When the lines of a ticket were taken, by their ids; what is missing was not, or long ago. */
  Map<String, Instant> of(TicketReference ticket);
}
