package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Optional;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.triage.RiskLevel;

/** How long a ticket is kept. */
public final class TicketKeeping {

  private TicketKeeping() {}

  /**
   * Until when: counted from the last thing that happened to it; empty while it is open, for as
   * long as that is.
   */
  public static Optional<Instant> until(Ticket ticket, RetentionSettings settings) {
    return ticket.open()
        ? Optional.empty()
        : Optional.of(
            ticket
                .history()
                .getLast()
                .at()
                .plus(crisis(ticket) ? settings.crisis() : settings.ordinary()));
  }

  /**
   * Whether it is a crisis record: it was ever at level 2 or above, whatever a person made of it
   * later, or its seal was broken.
   */
  public static boolean crisis(Ticket ticket) {
    return ticket.risk().atLeast(RiskLevel.MODERATE)
        || ticket.priority() == Priority.CRISIS
        || ticket.serviceLevel().response() == ResponseClass.C0
        || ticket.history().stream()
            .map(TicketEvent::type)
            .anyMatch(
                type -> type == TicketEvent.Type.RAISED || type == TicketEvent.Type.UNSEALING_TOLD);
  }
}
