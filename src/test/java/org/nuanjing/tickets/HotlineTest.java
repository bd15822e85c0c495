package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

    TicketReference reference = begun(drills.start("mei"));
    assertThat(drills.start("tong")).isEqualTo(new Drills.Start.GoesOn(reference));
    assertThat(drills.callFor("ning")).contains(reference);
    assertThat(drills.callFor("bai")).as("not called yet").isEmpty();
    world.pass(Duration.ofSeconds(20));
    world.actions.take(reference, world.who("shan"));
    world.actions.take(reference, world.who("shan"));
    assertThat(drills.callFor("shan")).as("answered").isEmpty();
    world.pass(Duration.ofMinutes(2));
    world.actions.take(reference, world.who("bai"));
    world.pass(Duration.ofMinutes(10));

    Drill drill = drills.latest(5).getFirst();
    assertThat(drills.callFor("mei")).as("over").isEmpty();
    assertThat(drill.steps())
        .extracting(Drills.Step::number, step -> step.calls().size(), Drills.Step::phoneTree)
        .containsExactly(
            tuple(1, 2, false), tuple(2, 2, false), tuple(3, 1, false), tuple(4, 0, true));
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
    world.board.limit("bai", 3);
    assertThat(next.take(world.who("bai")))
        .as("three, as they said themselves")
        .isInstanceOf(Outcome.NobodyWaits.class);
    world.board.limit("bai", 1);
    assertThat(world.attendance.ready("bai", world.now)).isFalse();
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

    List<Queueing.Waiting> all = List.of(low, moderate, muchLater, high, danger);
    assertThat(all.stream().sorted(queueing.order(List.of())))
        .containsExactly(danger, high, moderate, low, muchLater);
    assertThat(all.stream().sorted(queueing.order(held(1, 7))))
        .as("one talk in four is theirs")
        .containsExactly(danger, high, moderate, low, muchLater);
    assertThat(all.stream().sorted(queueing.order(held(2, 6))))
        .as("and no more, so that level 2 does not wait for hours behind them")
        .containsExactly(danger, high, moderate, muchLater, low);
  }

  private static List<RiskLevel> held(int low, int moderate) {
    List<RiskLevel> held = new ArrayList<>(Collections.nCopies(low, RiskLevel.LOW));
    held.addAll(Collections.nCopies(moderate, RiskLevel.MODERATE));
    return held;
  }

  @Test
  void whoEndsAContactRestsAWhile() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    world.actions.take(reference, world.who("shan"));
    world.actions.reply(reference, world.who("shan"), "r", "我在", List.of());
    world.actions.end(
        reference,
        world.who("shan"),
        new Ending(
            "有人陪着",
            Optional.of(world.now.plus(Duration.ofHours(24))),
            Optional.of(world.get(reference).risk())));

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
        new HotlineFigures(world.tickets, world.paging, world.desks, clock)
            .within(Duration.ofDays(1));
    ResponderFigures.Row high = Objects.requireNonNull(figures.byLevel().get(RiskLevel.HIGH));
    assertThat(high.contacts()).contains(10L);
    assertThat(high.toTaken())
        .contains(new ResponderFigures.Times(Duration.ofSeconds(5), Duration.ofSeconds(10)));
    assertThat(figures.byLevel())
        .extractingByKey(RiskLevel.MODERATE)
        .isEqualTo(new ResponderFigures.Row(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(figures.steps()).as("without the one of another level").contains(10L);
    assertThat(figures.unacknowledged()).as("of one officer").isEmpty();
    assertThat(figures.open()).contains(11L);
    assertThat(figures.alone()).isZero();
    assertThat(figures.byLevel())
        .as("none looks like few")
        .extractingByKey(RiskLevel.IMMINENT)
        .isEqualTo(figures.byLevel().get(RiskLevel.MODERATE));
  }

  @Test
  void manyStepsOfFewOfficersAreHiddenAsTheOfficersAre() {
    for (int i = 1; i <= 9; i++) {
      world.file(1, i, RiskLevel.HIGH, ResponseClass.C0);
    }
    world.pass(Duration.ofMinutes(5));

    ResponderFigures few = figures(Duration.ofDays(1));
    assertThat(few.steps()).isEmpty();
    assertThat(few.unacknowledged()).isEmpty();
    assertThat(few.open()).isEmpty();
    assertThat(few.byLevel().values())
        .containsOnly(
            new ResponderFigures.Row(Optional.empty(), Optional.empty(), Optional.empty()));

    for (int i = 10; i <= 20; i++) {
      world.file(1, i, RiskLevel.HIGH, ResponseClass.C0);
    }
    for (int i = 11; i <= 20; i++) {
      TicketReference reference = new TicketReference(1, i);
      world.actions.take(reference, world.who("shan"));
      world.actions.reply(reference, world.who("shan"), "r" + i, "我在", List.of());
    }
    ResponderFigures more = figures(Duration.ofDays(1));
    assertThat(more.steps()).isPresent();
    assertThat(more.unacknowledged()).as("of ten officers, beside ten others").isPresent();
    world.actions.take(new TicketReference(1, 10), world.who("shan"));
    assertThat(figures(Duration.ofDays(1)).unacknowledged()).isEmpty();
  }

  @Test
  void whatIsOpenCountsWheneverItWasOpenedAndSomebodyAloneIsFound() {
    for (int i = 1; i <= 10; i++) {
      world.file(1, i, RiskLevel.HIGH, ResponseClass.C0);
    }
    Ticket one = world.get(new TicketReference(1, 1));
    world.now = world.now.plus(Duration.ofDays(40));

    assertThat(figures(Duration.ofDays(7)).byLevel().get(RiskLevel.HIGH))
        .isEqualTo(new ResponderFigures.Row(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(figures(Duration.ofDays(7)).open()).contains(10L);
    assertThat(figures(Duration.ofDays(7)).alone()).isZero();
    world.tickets.put(one.withPage(Optional.empty(), Optional.empty(), List.of()));
    assertThat(figures(Duration.ofDays(7)).alone()).isEqualTo(1);
  }

  private ResponderFigures figures(Duration within) {
    return new HotlineFigures(world.tickets, world.paging, world.desks, clock).within(within);
  }

  private static TicketReference begun(Drills.Start start) {
    assertThat(start).isInstanceOf(Drills.Start.Begun.class);
    return ((Drills.Start.Begun) start).reference();
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
