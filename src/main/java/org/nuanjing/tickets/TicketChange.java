package org.nuanjing.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a command makes of a ticket. */
public sealed interface TicketChange {

  /**
   * It changes.
   *
   * @param ticket as it stands now, its version counted up, what happened at the end of its history
   * @param told what happened, as far as the officer may hear of it; never empty
   */
  record Changed(Ticket ticket, List<TicketEvent> told) implements TicketChange {

    public Changed {
      told = List.copyOf(told);
    }

    /** One thing happened. */
    public Changed(Ticket ticket, TicketEvent event) {
      this(ticket, List.of(event));
    }

    /** What happened last. */
    public TicketEvent event() {
      return told.getLast();
    }

    /** The same change with what is done to the ticket in one go with it, as one version. */
    Changed then(Function<Ticket, TicketChange> command) {
      if (!(command.apply(ticket) instanceof Changed next)) {
        return this;
      }
      List<TicketEvent> all = new ArrayList<>(told);
      all.addAll(next.told());
      return new Changed(next.ticket().withVersion(ticket.version()), all);
    }

    /** The same with the officer told of one of the events alone. */
    Changed telling(TicketEvent one) {
      return new Changed(ticket, one);
    }
  }

  /** The same command was carried out before; nothing changes. */
  record Repeated() implements TicketChange {}

  /** It cannot be done. */
  record Refused(Reason reason) implements TicketChange {}

  /** Why a command is refused. */
  enum Reason {
    /** Somebody else has it. */
    TAKEN_BY_ANOTHER,
    /** Nobody has it yet, or somebody else: take it first. */
    NOT_YOURS,
    /** The time is past. */
    PAST,
    /** There are as many of these, or it is as long, as a ticket can have. */
    TOO_MANY,
    /** Something on a list of things to do is not done. */
    UNDONE,
    /** It is resolved or withdrawn. */
    CLOSED,
    /** It is open already. */
    NOT_CLOSED,
    /** There is nothing to send. */
    EMPTY,
    /** The desk does not exist or does not serve such requests. */
    NO_SUCH_DESK,
    /**
     * A request at risk level 2 or above is closed by a person on the desk, with a reason and a
     * time at which somebody asks again.
     */
    AT_RISK,
    /** Whoever ends a contact at risk level 2 or above says the level they leave it at. */
    NO_LEVEL,
    /** Life is in danger at this moment: nothing is filled in now. */
    UNDER_WAY,
    /** There is none that this person may see. */
    NOT_HERE,
    /** A hand-over comes with a summary. */
    NO_SUMMARY,
    /** Nobody offered it to this person, or it cannot be offered to them. */
    NOT_OFFERED,
    /** Only supervisors and leads join conversations of others. */
    NOT_A_SUPERVISOR,
    /** The officer asked for somebody else. */
    ANOTHER_WANTED
  }
}
