package org.nuanjing.tickets;

import java.util.Optional;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.roster.StaffMember;

/** The one door to a ticket: who may see it and work on it. */
public final class Visibility {

  private Visibility() {}

  /**
   * Whether a staff member may read a ticket: it lies with one of their desks, and a confidential
   * one is not of somebody of their own unit (clinical rules: who shares the officer's unit can
   * neither be assigned nor read).
   */
  public static boolean mayRead(StaffMember staff, Ticket ticket) {
    if (!staff.desks().contains(ticket.desk())) {
      return false;
    }
    boolean alias = ticket.requester().confidentiality() == Confidentiality.ALIAS;
    return !(alias && ticket.requester().unit().equals(Optional.of(staff.unit())));
  }
}
