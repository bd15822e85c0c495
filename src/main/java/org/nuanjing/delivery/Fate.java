package org.nuanjing.delivery;

import java.time.Clock;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.tickets.Deliveries;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.StaffActions;

/** Tells tickets what became of the messages about them. */
final class Fate {

  private final StaffActions actions;
  private final Deliveries deliveries;
  private final Clock clock;

  Fate(StaffActions actions, Deliveries deliveries, Clock clock) {
    this.actions = actions;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** The channel took it. */
  void sent(OutgoingMessage message) {
    Notices.ticketOf(message.id())
        .ifPresent(ticket ->
            Notices.entryOf(message.id())
                .ifPresent(entry -> deliveries.sent(ticket, entry, clock.instant())));
  }

  /** It will never arrive. */
  void never(OutgoingMessage message) {
    Notices.ticketOf(message.id()).ifPresent(ticket -> actions.notDelivered(ticket, message.id()));
  }
}
