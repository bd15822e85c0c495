package org.nuanjing.duty;

import java.time.Clock;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.StaffMember;

/** What people on duty say of themselves; all of it is in the audit trail. */
public final class DutyActions {

  private final DutyBoard board;
  private final AuditTrail audit;
  private final Clock clock;

  public DutyActions(DutyBoard board, AuditTrail audit, Clock clock) {
    this.board = board;
    this.audit = audit;
    this.clock = clock;
  }

  /** Says whether one can be reached. */
  public void say(StaffMember me, Presence presence) {
    board.say(me.name(), presence);
    String act =
        switch (presence) {
          case Presence.Reachable _ -> "duty.reachable";
          case Presence.Away _ -> "duty.away";
          case Presence.Pausing _ -> "duty.pause";
        };
    note(me, act, me.name());
  }

  /**
   * Says how many contacts one holds at the most before others are called first.
   *
   * @return whether it is 1 to {@link Attendance#HIGHEST_LIMIT}; otherwise nothing is said
   */
  public boolean limit(StaffMember me, int most) {
    if (most < 1 || most > Attendance.HIGHEST_LIMIT) {
      return false;
    }
    board.limit(me.name(), most);
    note(me, "duty.limit", me.name() + " " + most);
    return true;
  }

  private void note(StaffMember who, String act, String subject) {
    audit.record(new AuditEntry(who.name(), act, subject, clock.instant()));
  }
}
