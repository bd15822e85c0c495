package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Staff;
import org.nuanjing.tickets.Paging.Paged;
import org.nuanjing.tickets.ServicePromise.Breach;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketEvent.Type;

/**
 * What follows from every change of a ticket, as part of the commit that makes it: what is owed
 * from then on, and who is called.
 */
public final class Consequences {

  /** What stands in the note of what happens by itself because something was late. */
  static final String LATE = "late";

  private final ServiceLevels levels;
  private final Function<Ticket, Optional<Desk>> above;
  private final Paging paging;

  /**
   * What follows at a place.
   *
   * @param above the desk a ticket is raised to; empty where there is none higher
   */
  public Consequences(ServiceLevels levels, Function<Ticket, Optional<Desk>> above, Paging paging) {
    this.levels = levels;
    this.above = above;
    this.paging = paging;
  }

  /**
   * Brings a ticket up to date.
   *
   * @param before as it is stored; empty for a new one
   * @param after as it is to be stored, with its version counted up
   */
  public Paged follow(Optional<Ticket> before, Ticket after, Instant now) {
    Ticket timed =
        before.map(was -> after.withServiceLevel(levels.follow(was, after, now))).orElse(after);
    return paging.follow(before, timed, now);
  }

  /** What a ticket becomes when something about it is due. */
  TicketChange alarm(Ticket ticket, Instant now) {
    if (paging.drillOver(ticket, now)) {
      return TicketCommands.endDrill(ticket, now);
    }
    TicketChange change = TicketCommands.late(ticket, now);
    if (!(change instanceof Changed)) {
      return WorkCommands.remind(ticket, now);
    }
    return change instanceof Changed changed && changed.event().type() == Type.LATE
        ? breach(changed, now)
        : change;
  }

  /** The people who can be called. */
  Staff staff() {
    return paging.staff();
  }

  /** Lets who held a contact rest when it has come to an end. */
  void rest(Ticket before, Ticket after, Instant now) {
    paging.rest(before, after, now);
  }

  /**
   * Gives a late ticket to others, as the promise of its class has it. A conversation with somebody
   * who needs a person now is never moved by this: people are called to it.
   */
  private Changed breach(Changed late, Instant now) {
    Ticket ticket = late.ticket();
    if (ticket.contact() || ticket.page().isPresent()) {
      return late;
    }
    Set<Breach> then = levels.promise(ticket.serviceLevel().response()).late();
    Optional<Desk> higher = then.contains(Breach.RAISE) ? above.apply(ticket) : Optional.empty();
    if (higher.isPresent()) {
      String note = ticket.desk() + " > " + higher.get().id() + " " + LATE;
      Changed raised =
          late.then(one -> released(one, higher.get().id(), Type.REASSIGNED, note, now));
      return raised.telling(raised.event());
    }
    boolean unanswered = !late.event().note().equals(ServiceLevel.What.RESOLUTION.word());
    return then.contains(Breach.GIVE_BACK) && unanswered && ticket.assignee().isPresent()
        ? late.then(one -> released(one, one.desk(), Type.RETURNED, LATE, now))
            .telling(late.event())
        : late;
  }

  private static Changed released(Ticket ticket, String desk, Type type, String note, Instant now) {
    return new TicketDraft(ticket)
        .state(State.OPEN)
        .desk(desk)
        .assignee(Optional.empty())
        .happened(type, TicketEvent.SYSTEM, note, now);
  }
}
