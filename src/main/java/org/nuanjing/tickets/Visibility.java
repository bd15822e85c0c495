package org.nuanjing.tickets;

import org.nuanjing.duty.Conflicts;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/** The one door to a ticket: who may see it and work on it. */
public final class Visibility {

  private Visibility() {}

  /**
   * Whether a staff member may read a ticket: it lies with one of their desks, and one that is
   * confidential or about risk is not of somebody too near them (see {@link Conflicts}).
   */
  public static boolean mayRead(StaffMember staff, Ticket ticket) {
    return !ticket.drill()
        && staff.desks().contains(ticket.desk())
        && !(delicate(ticket) && Conflicts.between(staff, ticket.requester().unit()));
  }

  /** The same of what is known about a ticket without reading it. */
  public static boolean mayRead(StaffMember staff, TicketCard card) {
    return staff.desks().contains(card.desk())
        && !(card.delicate() && Conflicts.between(staff, card.unit()));
  }

  /**
   * Whether a staff member may take a ticket: one they may read, or a drill at one of their desks.
   */
  public static boolean mayTake(StaffMember staff, Ticket ticket) {
    return ticket.drill() ? staff.desks().contains(ticket.desk()) : mayRead(staff, ticket);
  }

  /**
   * Whether a staff member may read what was said, answered and planned in a ticket. Of a
   * conversation about risk, or with a safety plan or answers of the screening in it, that is for
   * who holds it, who joined or was asked to take over, and for who supervises once it is over;
   * others who may read the ticket see that it is there.
   */
  public static boolean mayReadWords(StaffMember staff, Ticket ticket) {
    return mayRead(staff, ticket)
        && (!intimate(ticket)
            || takesPart(staff, ticket)
            || (!ticket.open() && ContactCommands.supervises(staff)));
  }

  /**
   * Whether a ticket's words are for everybody who may read the ticket, so that they may be looked
   * for: nothing about risk, and under no alias.
   */
  public static boolean wordsForAll(Ticket ticket) {
    return !intimate(ticket) && ticket.requester().confidentiality() == Confidentiality.NAMED;
  }

  /** Whether somebody holds it, joined, or is asked to take over. */
  public static boolean takesPart(StaffMember staff, Ticket ticket) {
    return ticket.assignee().filter(staff.name()::equals).isPresent()
        || ticket.relay().joined().containsKey(staff.name())
        || ticket.relay().offer().filter(offer -> offer.to().equals(staff.name())).isPresent();
  }

  private static boolean intimate(Ticket ticket) {
    return ticket.highestRisk().atLeast(RiskLevel.MODERATE)
        || ticket.planned()
        || ticket.history().stream().anyMatch(event -> event.type() == Type.ANSWERED);
  }

  static boolean delicate(Ticket ticket) {
    return ticket.requester().confidentiality() == Confidentiality.ALIAS
        || ticket.risk().atLeast(RiskLevel.MODERATE);
  }
}
