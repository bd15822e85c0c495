package org.nuanjing.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.duty.Assignment;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.DutyActions;
import org.nuanjing.duty.Presence;
import org.nuanjing.hotline.StaffView;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Queueing.Waiting;
import org.nuanjing.tickets.TakeNext;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.Visibility;

/** What a turn in a staff member's chat looks at, read when it looks. */
final class LiveStaffView implements StaffView {

  /** How long somebody rests after a hard contact. */
  private static final Duration PAUSE = Duration.ofMinutes(15);

  private final StaffMember me;
  private final Instant now;
  private final Staff staff;
  private final Tickets tickets;
  private final TakeNext next;
  private final Attendance attendance;
  private final DutyActions duty;

  LiveStaffView(
      StaffMember me,
      Instant now,
      Staff staff,
      Tickets tickets,
      TakeNext next,
      Attendance attendance,
      DutyActions duty) {
    this.me = me;
    this.now = now;
    this.staff = staff;
    this.tickets = tickets;
    this.next = next;
    this.attendance = attendance;
    this.duty = duty;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public StaffMember me() {
    return me;
  }

  @Override
  public List<Ticket> held() {
    return tickets.heldBy(me.name());
  }

  @Override
  public List<Waiting> waiting() {
    return next.waiting(me);
  }

  @Override
  public boolean ready() {
    return attendance.ready(me.name(), now);
  }

  /** Those on duty; where none of them may, whoever else of the staff may. */
  @Override
  public List<StaffMember> colleagues(Ticket ticket) {
    Set<String> onDuty =
        attendance.onDuty(now).stream().map(Assignment::staff).collect(Collectors.toSet());
    List<StaffMember> able =
        staff.list().stream()
            .filter(one -> !one.name().equals(me.name()))
            .filter(one -> Visibility.mayRead(one, ticket))
            .toList();
    List<StaffMember> there = able.stream().filter(one -> onDuty.contains(one.name())).toList();
    return there.isEmpty() ? able : there;
  }

  @Override
  public void say(Whereabouts whereabouts) {
    duty.say(
        me,
        switch (whereabouts) {
          case HERE -> new Presence.Reachable();
          case AWAY -> new Presence.Away();
          case PAUSING -> new Presence.Pausing(now.plus(PAUSE));
        });
  }
}
