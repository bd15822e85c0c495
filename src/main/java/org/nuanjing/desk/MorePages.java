package org.nuanjing.desk;

import java.util.LinkedHashSet;
import java.util.Set;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.unsealing.Keyholders;

/** Which pages somebody has besides requests and rules, by their address below {@code /desk}. */
final class MorePages {

  private MorePages() {}

  static Set<String> of(StaffMember me) {
    Set<String> pages = new LinkedHashSet<>();
    if (Keyholders.opens(me) || Keyholders.reviews(me)) {
      pages.add("unsealings");
    }
    return pages;
  }
}
