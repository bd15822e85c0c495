package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.Responders;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.reference.RosterStaff;

/** The world begins on a Tuesday at two in the morning. */
class DrillReminderTest {

  private static final Duration EVERY = Duration.ofDays(31);

  private final PagedWorld world = new PagedWorld();
  private final Drills drills = new Drills(world.tickets, world.paging, world.desks, world.clock());
  private final Kept kept = new Kept();
  private final Responders responders =
      new Responders(
          new RosterStaff(
              List.of(
                  member("mei", Role.LEAD, "north"),
                  member("yun", Role.SUPERVISOR, "north"),
                  member("ning", Role.COUNSELLOR, "north"),
                  member("qiu", Role.LEAD, "supplies"))),
          world.desks.list());
  private final DrillReminder reminder =
      new DrillReminder(drills, kept, responders, DrillReminderTest::webhook, EVERY, world.clock());

  @Test
  void leadsOfTheHotlineAreRemindedInTheMorningInNeutralWords() {
    reminder.wake();
    assertThat(kept.told).as("at two in the morning").isEmpty();
    assertThat(kept.next).isEqualTo(PagedWorld.START.plus(Duration.ofHours(7)));

    world.now = kept.next;
    reminder.wake();

    assertThat(kept.told).extracting(message -> message.to().id()).containsExactly("mei");
    assertThat(kept.told.getFirst().plainText())
        .contains("演练", "值班")
        .doesNotContain("危", "自杀", "ning");
  }

  @Test
  void onceAMonthWhileThereIsNone() {
    for (int day = 0; day < 70; day++) {
      world.now = PagedWorld.START.plus(Duration.ofDays(day)).plus(Duration.ofHours(8));
      reminder.wake();
    }
    assertThat(kept.told).as("on day 0, 31 and 62").hasSize(3);
  }

  @Test
  void aDrillPutsItOff() {
    world.now = PagedWorld.START.plus(Duration.ofHours(8));
    assertThat(drills.due(EVERY)).as("never drilled").isTrue();
    drills.start("mei");
    assertThat(drills.due(EVERY)).isFalse();
    reminder.wake();
    assertThat(kept.told).isEmpty();
    assertThat(kept.next).isEqualTo(world.now.plus(EVERY));

    world.now = kept.next;
    assertThat(drills.due(EVERY)).isTrue();
    reminder.wake();
    assertThat(kept.told).hasSize(1);
  }

  @Test
  void whereNobodyCanBeToldItIsTriedAgainTheNextDay() {
    world.now = PagedWorld.START.plus(Duration.ofHours(8));
    new DrillReminder(drills, kept, responders, who -> List.of(), EVERY, world.clock()).wake();

    assertThat(kept.last()).isEmpty();
    assertThat(kept.next).isEqualTo(world.now.plus(Duration.ofDays(1)));
  }

  private static List<ChannelAddress> webhook(String who) {
    return List.of(new ChannelAddress("webhook", who));
  }

  private static StaffMember member(String name, Role role, String desk) {
    return new StaffMember(name, name, name, Set.of(role), Set.of(desk), "region");
  }

  /** Reminders in memory. */
  private static final class Kept implements DrillReminder.Reminders {
    private final List<OutgoingMessage> told = new ArrayList<>();
    private Optional<Instant> last = Optional.empty();
    private Instant next = Instant.MIN;

    @Override
    public Optional<Instant> last() {
      return last;
    }

    @Override
    public void lookAt(Instant at) {
      next = at;
    }

    @Override
    public boolean remind(
        Optional<Instant> before, Instant now, Instant again, List<OutgoingMessage> tell) {
      last = Optional.of(now);
      next = again;
      told.addAll(tell);
      return true;
    }
  }
}
