package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.Presence;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.Drills.Answer;
import org.nuanjing.tickets.Drills.Drill;
import org.nuanjing.tickets.TakeNext.Outcome;
import org.nuanjing.triage.RiskLevel;

/** Drills, the next one in the queue, and the responders' figures. */
class HotlineTest {

  private final PagedWorld world = new PagedWorld();
  private final Clock clock = world.clock();

  @Test
  void aDrillClimbsTheLadderWhoeverAnswersAndIsNoCase() {
    Drills drills = new Drills(world.tickets, world.paging, world.desks, clock);
    assertThat(drills.daysSinceLast()).isEmpty();

    TicketReference reference = drills.start("mei");
    world.pass(Duration.ofSeconds(20));
    world.actions.take(reference, world.who("shan"));
    world.actions.take(reference, world.who("shan"));
    world.pass(Duration.ofMinutes(2));
    world.actions.take(reference, world.who("bai"));
    world.pass(Duration.ofMinutes(10));

    Drill drill = drills.latest(5).getFirst();
    assertThat(drill.over()).isTrue();
    assertThat(drill.by()).isEqualTo("mei");
    assertThat(drill.calls())
        .extracting(Answer::staff)
        .containsExactly("ning", "shan", "bai", "mei", "tong");
    assertThat(drill.calls())
        .extracting(Answer::after)
        .containsExactly(
            Optional.empty(),
            Optional.of(Duration.ofSeconds(20)),
            Optional.of(Duration.ofSeconds(80)),
            Optional.empty(),
            Optional.empty());
    assertThat(world.tickets.outbox())
        .extracting(OutgoingMessage::plainText)
        .allMatch(text -> text.contains("演练"));
    assertThat(world.called()).as("each once").doesNotHaveDuplicates();
    assertThat(Visibility.mayRead(world.who("mei"), world.get(reference))).isFalse();
    assertThat(world.tickets.queue(Set.of("north", "south"), 10)).isEmpty();
    assertThat(world.tickets.listContacts(PagedWorld.START, 10)).isEmpty();
    assertThat(world.toldToOfficers).isEmpty();
    world.pass(Duration.ofDays(3));
    assertThat(drills.daysSinceLast()).contains(3L);
  }

  @Test
  void theNextOneIsTheSeverestWhomThePersonMayTake() {
    TakeNext next =
        new TakeNext(
            world.tickets,
            world.actions,
            world.paging,
            world.attendance,
            new Queueing(Duration.ofHours(2)),
            clock);
    TicketReference calm = world.file(1, 1, RiskLevel.LOW, ResponseClass.M0);
    world.pass(Duration.ofMinutes(30));
    TicketReference high = world.file(1, 2, RiskLevel.HIGH, ResponseClass.C0);
    TicketReference moderate = world.file(1, 3, RiskLevel.MODERATE, ResponseClass.C0);

    assertThat(taken(next.take(world.who("bai")))).contains(high);
    assertThat(taken(next.take(world.who("bai")))).contains(moderate);
    assertThat(next.take(world.who("bai")))
        .as("two are enough for one person")
        .isInstanceOf(Outcome.NotNow.class);
    assertThat(taken(next.take(world.who("shan")))).contains(calm);
    assertThat(next.take(world.who("shan"))).isInstanceOf(Outcome.NobodyWaits.class);
    world.board.say("mei", new Presence.Away());
    assertThat(next.take(world.who("mei"))).isInstanceOf(Outcome.NotNow.class);
  }

  @Test
  void whoWaitsLongEnoughGoesBeforeAHigherLevelButNeverBeforeDanger() {
    Queueing queueing = new Queueing(Duration.ofHours(1));
    var low = new Queueing.Waiting(new TicketReference(1, 1), RiskLevel.LOW, PagedWorld.START);
    var moderate = later(2, RiskLevel.MODERATE, Duration.ofMinutes(59));
    var muchLater = later(3, RiskLevel.MODERATE, Duration.ofMinutes(61));
    var high = later(4, RiskLevel.HIGH, Duration.ofHours(11));
    var danger = later(5, RiskLevel.IMMINENT, Duration.ofDays(9));

    assertThat(List.of(low, moderate, muchLater, high, danger).stream().sorted(queueing.order()))
        .containsExactly(danger, high, moderate, low, muchLater);
  }

  @Test
  void whoEndsAContactRestsAWhile() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    world.actions.take(reference, world.who("shan"));
    world.actions.reply(reference, world.who("shan"), "r", "我在", List.of());
    world.actions.end(
        reference, world.who("shan"), "有人陪着", Optional.of(world.now.plus(Duration.ofHours(24))));

    assertThat(world.attendance.ready("shan", world.now)).isFalse();
    int before = world.called().size();
    world.file(1, 2, RiskLevel.HIGH, ResponseClass.C0);
    assertThat(world.called().subList(before, world.called().size())).containsExactly("ning");
    world.pass(Duration.ofMinutes(15));
    assertThat(world.attendance.ready("shan", world.now)).isTrue();
  }

  @Test
  void figuresSayHowSoonAPersonWasThereAndHideSmallCounts() {
    for (int i = 1; i <= 10; i++) {
      TicketReference reference = world.file(1, i, RiskLevel.HIGH, ResponseClass.C0);
      world.pass(Duration.ofSeconds(i));
      world.actions.take(reference, world.who("shan"));
      world.actions.reply(reference, world.who("shan"), "r" + i, "我在", List.of());
    }
    world.file(1, 11, RiskLevel.MODERATE, ResponseClass.C0);

    ResponderFigures figures =
        new HotlineFigures(world.tickets, world.paging, clock).within(Duration.ofDays(1));
    ResponderFigures.Row high = Objects.requireNonNull(figures.byLevel().get(RiskLevel.HIGH));
    assertThat(high.contacts()).contains(10L);
    assertThat(high.toTaken())
        .contains(new ResponderFigures.Times(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    assertThat(figures.byLevel())
        .extractingByKey(RiskLevel.MODERATE)
        .isEqualTo(new ResponderFigures.Row(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(figures.steps()).contains(11L);
    assertThat(figures.unacknowledged()).contains(1L);
    assertThat(figures.open()).contains(11L);
    assertThat(figures.alone()).isZero();
  }

  private static Queueing.Waiting later(long number, RiskLevel level, Duration after) {
    return new Queueing.Waiting(
        new TicketReference(1, number), level, PagedWorld.START.plus(after));
  }

  private static Optional<TicketReference> taken(Outcome outcome) {
    return outcome instanceof Outcome.Taken taken
        ? Optional.of(taken.ticket().reference())
        : Optional.empty();
  }
}
