package org.nuanjing.unsealing;

import java.time.Clock;
import java.util.List;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Tickets;

/** Unsealings put together for tests; the desk alone reaches anybody. */
public final class UnsealingParts {

  private UnsealingParts() {}

  public static UnsealingActions actions(
      Unsealings unsealings,
      Tickets tickets,
      StaffActions officerTold,
      Officers officers,
      Units units,
      Reasons reasons,
      Staff staff,
      AuditTrail audit,
      UnsealingSettings settings,
      Clock clock) {
    return new UnsealingActions(
        unsealings,
        tickets,
        officerTold,
        officers,
        units,
        reasons,
        new UnsealingCalls(staff, who -> List.of()),
        audit,
        settings,
        clock);
  }
}
