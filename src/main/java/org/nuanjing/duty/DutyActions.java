package org.nuanjing.duty;

import java.time.Clock;
import java.time.LocalDate;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;

/** What people on duty do with the rota and say of themselves; all of it is in the audit trail. */
public final class DutyActions {

  private final Rota rota;
  private final DutyBoard board;
  private final Staff staff;
  private final AuditTrail audit;
  private final Clock clock;

  public DutyActions(Rota rota, DutyBoard board, Staff staff, AuditTrail audit, Clock clock) {
    this.rota = rota;
    this.board = board;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of a swap. */
  public enum SwapOutcome {
    KEPT,
    /** Nobody among the staff has that name. */
    UNKNOWN_NAME,
    /** By the rota they have no shift of that role that begins on that date. */
    NO_SUCH_SHIFT,
    /** The date is over. */
    OVER
  }

  /**
   * Lets somebody stand in for another's shifts of a role that begin on a date. Who stands in for
   * themselves takes an earlier swap back.
   *
   * @param from a sign-in name, as is {@code to}
   */
  public SwapOutcome swap(StaffMember by, LocalDate date, DutyRole role, String from, String to) {
    if (staff.find(from).isEmpty() || staff.find(to).isEmpty()) {
      return SwapOutcome.UNKNOWN_NAME;
    }
    if (date.isBefore(LocalDate.now(clock).minusDays(1))) {
      return SwapOutcome.OVER;
    }
    boolean has =
        rota.beginning(date).stream()
            .anyMatch(shift -> shift.role() == role && shift.staff().equals(from));
    if (!has) {
      return SwapOutcome.NO_SUCH_SHIFT;
    }
    board.keep(new Swap(date, role, from, to, by.name(), clock.instant()));
    note(by, "duty.swap", date + " " + role.word() + " " + from + " > " + to);
    return SwapOutcome.KEPT;
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

  private void note(StaffMember who, String act, String subject) {
    audit.record(new AuditEntry(who.name(), act, subject, clock.instant()));
  }
}
