package org.nuanjing.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import org.nuanjing.aftercare.Outreach;
import org.nuanjing.duty.Responders;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.unsealing.Keyholders;

/** Which pages somebody has besides requests and rules, by their address below {@code /desk}. */
final class MorePages {

  private MorePages() {}

  static Set<String> of(StaffMember me, Responders responders) {
    Set<String> pages = new LinkedHashSet<>();
    if (responders.works(me)) {
      pages.add("duty");
    }
    if (counsels(me)) {
      pages.add("follow-ups");
    }
    if (Outreach.mayRegister(me)) {
      pages.add("outreach");
    }
    if (Keyholders.opens(me) || Keyholders.reviews(me)) {
      pages.add("unsealings");
    }
    if (me.roles().contains(Role.ADMINISTRATOR)) {
      pages.add("accounts");
    }
    return pages;
  }

  /** Whether somebody holds contacts, or leads who does. */
  static boolean counsels(StaffMember me) {
    return me.roles().contains(Role.COUNSELLOR) || me.roles().contains(Role.LEAD);
  }
}
