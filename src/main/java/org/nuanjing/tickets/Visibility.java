package org.nuanjing.tickets;

import org.nuanjing.duty.Conflicts;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.triage.RiskLevel;

/** The one door to a ticket: who may see it and work on it. */
public final class Visibility {

  private Visibility() {}

  /**
   * Whether a staff member may read a ticket: it lies with one of their desks, and one that is
   * confidential or about risk is not of somebody too near them (see {@link Conflicts}).
   */
  public static boolean mayRead(StaffMember staff, Ticket ticket) {
    if (ticket.drill() || !staff.desks().contains(ticket.desk())) {
      return false;
    }
    return !(delicate(ticket) && Conflicts.between(staff, ticket.requester().unit()));
  }

  /**
   * Whether a staff member may take a ticket: one they may read, or a drill at one of their desks.
   */
  public static boolean mayTake(StaffMember staff, Ticket ticket) {
    return ticket.drill() ? staff.desks().contains(ticket.desk()) : mayRead(staff, ticket);
  }

  private static boolean delicate(Ticket ticket) {
    return ticket.requester().confidentiality() == Confidentiality.ALIAS
        || ticket.risk().atLeast(RiskLevel.MODERATE);
  }
}
