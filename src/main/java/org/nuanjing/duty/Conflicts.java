package org.nuanjing.duty;

import java.util.Optional;
import org.nuanjing.roster.StaffMember;

/**
 * Who must not deal with an officer in distress (clinical rules: whoever commands, appraises or
 * shares the officer's unit can neither be assigned nor read).
 */
public final class Conflicts {

  private Conflicts() {}

  /**
   * Whether somebody stands too near.
   *
   * @param unit the officer's unit; empty where it is not known: then nobody does
   */
  public static boolean between(StaffMember staff, Optional<String> unit) {
    return unit.filter(where -> where.equals(staff.unit()) || staff.commands().contains(where))
        .isPresent();
  }
}
