package org.nuanjing.desk;

import java.util.Map;
import java.util.Optional;
import org.nuanjing.tickets.Ticket;

/** What stays on top of a ticket that is about somebody else: whose consent is needed for what. */
final class Pinned {

  private static final Map<String, String> BY_INTENT =
      Map.of("colleague_worry", "pinned.colleague", "family_support", "pinned.family");

  private Pinned() {}

  /** The key of the notice; empty where it is about the officer who asks. */
  static Optional<String> of(Ticket ticket) {
    return Optional.ofNullable(BY_INTENT.get(ticket.intent()));
  }
}
