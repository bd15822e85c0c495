package org.nuanjing.unsealing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.tickets.TicketReference;

/** All unsealings. */
public interface Unsealings {

  /** The unsealing of that name. */
  Optional<Unsealing> find(UnsealingId id);

  /** Those of a ticket, the latest first. */
  List<Unsealing> listOf(TicketReference ticket);

  /** Those that are not {@linkplain Unsealing#settled settled}, the oldest first. */
  List<Unsealing> listUnsettled();

  /**
   * Stores a changed one.
   *
   * @param change one whose version is one above the stored one; of a ticket's unsealings only the
   *     next in number can be new
   * @param alarm when it wakes by itself; empty where it does not
   * @param calls messages to staff; sent if and only if it is stored
   */
  Outcome commit(Unsealing change, Optional<Instant> alarm, List<OutgoingMessage> calls);

  /** Sets when one wakes by itself, and changes nothing else. */
  void schedule(UnsealingId id, Optional<Instant> alarm);

  /** What became of a commit. */
  enum Outcome {
    COMMITTED,
    /** Somebody changed it, or began another, meanwhile: load it and decide again. */
    CHANGED_MEANWHILE
  }
}
