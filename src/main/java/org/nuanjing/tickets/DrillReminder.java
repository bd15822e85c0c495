package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.duty.Reach;
import org.nuanjing.duty.Responders;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;

/**
 * Reminds the leads that a drill of the ladder is due: once, and again after as long as from one
 * drill to the next while there is none. Nobody is reminded at night.
 */
public final class DrillReminder {

  /** The local time from which on somebody is reminded. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final Duration DAY = Duration.ofDays(1);

  private static final String WORDS =
      "呼叫演练到期了。请在工作台“值班”里安排一次。\nA drill of the calls is due; please begin one under “Duty” on the desk.";

  private final Drills drills;
  private final Reminders reminders;
  private final Responders responders;
  private final Reach reach;
  private final Duration every;
  private final Clock clock;

  /**
   * A reminder.
   *
   * @param every how long after a drill the next one is due
   */
  public DrillReminder(
      Drills drills,
      Reminders reminders,
      Responders responders,
      Reach reach,
      Duration every,
      Clock clock) {
    this.drills = drills;
    this.reminders = reminders;
    this.responders = responders;
    this.reach = reach;
    this.every = every;
    this.clock = clock;
  }

  /** What was reminded of, and when it is looked at again. */
  public interface Reminders {

    /** When the leads were last reminded; empty before the first time. */
    Optional<Instant> last();

    /** Looks again at a time. */
    void lookAt(Instant next);

    /**
     * Keeps that the leads are reminded now, with what they are told and when it is looked at
     * again, all or nothing.
     *
     * @param before what {@link #last} said
     * @return whether it was kept, or somebody else did meanwhile
     */
    boolean remind(Optional<Instant> before, Instant now, Instant next, List<OutgoingMessage> tell);
  }

  /** Reminds where it is time; sees to it that it is looked at again. */
  public void wake() {
    Instant now = clock.instant();
    Optional<Instant> last = reminders.last();
    Instant again = last.map(at -> at.plus(every)).orElse(Instant.MIN);
    Instant due = drills.dueAt(every);
    Instant at = waking(due.isAfter(again) ? due : again);
    if (now.isBefore(at)) {
      reminders.lookAt(at);
      return;
    }
    Instant decent = waking(now);
    List<OutgoingMessage> tell = lines(now);
    if (decent.isAfter(now) || tell.isEmpty()) {
      reminders.lookAt(decent.isAfter(now) ? decent : waking(now.plus(DAY)));
    } else if (!reminders.remind(last, now, waking(now.plus(every)), tell)) {
      reminders.lookAt(waking(now.plus(every)));
    }
  }

  /** The first time at or after one at which people are awake. */
  private Instant waking(Instant at) {
    if (at.equals(Instant.MIN)) {
      return at;
    }
    ZonedDateTime local = at.atZone(clock.getZone());
    if (local.toLocalTime().isBefore(MORNING)) {
      return local.with(MORNING).toInstant();
    }
    return local.toLocalTime().isBefore(EVENING) ? at : local.plusDays(1).with(MORNING).toInstant();
  }

  private List<OutgoingMessage> lines(Instant now) {
    List<OutgoingMessage> lines = new ArrayList<>();
    responders.list().stream()
        .filter(one -> one.roles().contains(Role.LEAD))
        .map(StaffMember::name)
        .flatMap(name -> reach.addresses(name).stream())
        .distinct()
        .forEach(address -> lines.add(line(now, address, lines.size())));
    return lines;
  }

  private static OutgoingMessage line(Instant now, ChannelAddress to, int position) {
    return new OutgoingMessage(
        "drill-due-" + now.toEpochMilli() + "-" + position,
        to,
        List.of(new Paragraph(WORDS)),
        List.of(),
        Keyboard.UNCHANGED,
        Urgency.STAFF);
  }
}
