package org.nuanjing.aftercare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.tickets.TicketReference;

/** The plans of all contacts, one a ticket. */
public interface FollowUpPlans {

  Optional<FollowUpPlan> find(TicketReference ticket);

  /** Those with something still to come or owed, in no order. */
  List<FollowUpPlan> listRunning();

  /**
   * Stores a plan whose version is one above the stored one.
   *
   * @param alarm when it wakes; empty where it does not
   * @param tell messages to staff; sent if and only if it is stored
   * @return false when somebody changed it meanwhile: load it and decide again
   */
  boolean commit(FollowUpPlan change, Optional<Instant> alarm, List<OutgoingMessage> tell);

  /** Sets when a plan wakes, and changes nothing else. */
  void schedule(TicketReference ticket, Optional<Instant> alarm);
}
