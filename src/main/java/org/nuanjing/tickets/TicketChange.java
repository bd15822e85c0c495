package org.nuanjing.tickets;

/** What a command makes of a ticket. */
public sealed interface TicketChange {

  /**
   * It changes.
   *
   * @param ticket as it stands now, its version counted up, the event at the end of its history
   * @param event what happened
   */
  record Changed(Ticket ticket, TicketEvent event) implements TicketChange {

    /** The same change with what follows from it at once, stored as one version. */
    Changed then(Changed next, TicketEvent told) {
      return new Changed(next.ticket().withVersion(ticket.version()), told);
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
