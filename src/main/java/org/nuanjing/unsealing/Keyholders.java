package org.nuanjing.unsealing;

import java.util.Set;
import org.nuanjing.duty.Conflicts;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Visibility;

/** Who may have a part in breaking a seal, and in which. */
public final class Keyholders {

  private static final Set<Role> OPEN = Set.of(Role.COUNSELLOR, Role.LEAD);
  private static final Set<Role> REVIEW = Set.of(Role.LEAD, Role.AUDITOR);

  private Keyholders() {}

  /**
   * Whether somebody may ask, agree, confirm and see: a counsellor or a lead who may read the
   * ticket. Whoever audits may not, whatever else they are.
   */
  public static boolean mayOpen(StaffMember staff, Ticket ticket) {
    return opens(staff)
        && ticket.requester().confidentiality() == Confidentiality.ALIAS
        && Visibility.mayRead(staff, ticket);
  }

  /** Whether somebody's roles let them open at all. */
  public static boolean opens(StaffMember staff) {
    return staff.roles().stream().anyMatch(OPEN::contains) && !staff.roles().contains(Role.AUDITOR);
  }

  /**
   * Whether somebody may look an unsealing over: a lead or an auditor who does not stand too near
   * the officer. They see who did what and when, and nothing of the officer.
   */
  public static boolean mayReview(StaffMember staff, Ticket ticket) {
    return reviews(staff) && !Conflicts.between(staff, ticket.requester().unit());
  }

  /** Whether somebody's roles let them review at all. */
  public static boolean reviews(StaffMember staff) {
    return staff.roles().stream().anyMatch(REVIEW::contains);
  }
}
