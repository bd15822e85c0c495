package org.nuanjing.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Queueing.Waiting;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;

/** What a turn in a staff member's chat may look at and say, as it was when the turn began. */
public interface StaffView {

  /** When the turn is decided. */
  Instant now();

  /** Whose chat it is. */
  StaffMember me();

  /** The conversations this person holds, the one taken last first. */
  List<Ticket> held();

  /** Who waits and may be given to this person, in the order they are taken. */
  List<Waiting> waiting();

  /** Whether this person may be given the next one: reachable, and not holding too many. */
  boolean ready();

  /** Who could take over a conversation now. */
  List<StaffMember> colleagues(Ticket ticket);

  /** Notes where this person is; saying it again changes nothing. */
  void say(Whereabouts whereabouts);

  /** Where somebody is. */
  enum Whereabouts {
    HERE,
    AWAY,
    PAUSING
  }

  /** The conversation of that number among {@link #held}. */
  default Optional<Ticket> held(TicketReference reference) {
    return held().stream().filter(ticket -> ticket.reference().equals(reference)).findFirst();
  }
}
