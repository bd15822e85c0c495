package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuanjing.duty.Page;
import org.nuanjing.duty.Presence;
import org.nuanjing.duty.Reach;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.triage.RiskLevel;

class PagingTest {

  private final PagedWorld world = new PagedWorld();

  @Test
  void levelThreeClimbsTheLadderOfTheClinicalRules() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    assertThat(world.called()).containsExactly("ning", "shan");

    world.pass(Duration.ofSeconds(59));
    assertThat(world.called()).hasSize(2);
    world.pass(Duration.ofSeconds(1));
    assertThat(world.called()).containsExactly("ning", "shan", "bai", "mei");
    world.pass(Duration.ofMinutes(2));
    assertThat(world.called()).endsWith("tong").hasSize(5);
    world.pass(Duration.ofMinutes(2));
    assertThat(world.called()).endsWith(Reach.PHONE_TREE).hasSize(6);

    int before = world.called().size();
    world.pass(Duration.ofMinutes(2));
    assertThat(world.called().subList(before, world.called().size()))
        .as("everybody again")
        .containsExactly("ning", "shan", "bai", "tong", "mei", Reach.PHONE_TREE);
    assertThat(world.get(reference).page()).map(Page::step).contains(5);
  }

  @Test
  void levelFourCallsEverybodyAtOnceAndAgainEveryMinute() {
    world.file(1, 1, RiskLevel.IMMINENT, ResponseClass.C0);

    assertThat(world.called()).containsExactlyInAnyOrder("ning", "shan", "bai", "mei", "tong");
    world.pass(Duration.ofSeconds(60));
    assertThat(world.called()).endsWith(Reach.PHONE_TREE);
    world.pass(Duration.ofSeconds(60));
    assertThat(world.called()).hasSize(5 + 1 + 6);
  }

  @Test
  void whoTakesItEndsTheCallingAndASecondOneIsRefused() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);

    assertThat(world.actions.take(reference, world.who("bai"))).isInstanceOf(Changed.class);
    assertThat(world.actions.take(reference, world.who("shan"))).isInstanceOf(Refused.class);
    assertThat(world.get(reference).page()).isEmpty();
    assertThat(world.get(reference).silentAt()).contains(world.now.plus(Duration.ofMinutes(3)));
  }

  @Test
  void aSilentHolderIsCalledAgainWithOthersAndWhoTakesThenHasIt() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    world.actions.take(reference, world.who("bai"));
    int before = world.called().size();

    world.pass(Duration.ofMinutes(3));
    assertThat(world.called().subList(before, world.called().size()))
        .containsExactly("bai", "ning", "shan", "mei");
    assertThat(world.get(reference).assignee()).as("until somebody else comes").contains("bai");
    assertThat(world.get(reference).page().flatMap(Page::passes)).contains("bai");

    assertThat(world.actions.take(reference, world.who("shan"))).isInstanceOf(Changed.class);
    assertThat(world.get(reference).assignee()).contains("shan");
    assertThat(world.get(reference).page()).isEmpty();
  }

  @Test
  void aHolderWhoAnswersEndsTheCallingAndIsCalledAgainWhenTheOfficerWaitsAgain() {
    TicketReference reference = world.file(1, 1, RiskLevel.MODERATE, ResponseClass.C0);
    world.actions.take(reference, world.who("bai"));
    world.pass(Duration.ofMinutes(6));
    assertThat(world.get(reference).page()).isPresent();

    world.actions.reply(reference, world.who("bai"), "r1", "我在", List.of());
    assertThat(world.get(reference).page()).isEmpty();
    assertThat(world.get(reference).silentAt()).isEmpty();

    world.pass(Duration.ofHours(1));
    assertThat(world.get(reference).page()).isEmpty();
    world.actions.carryOut(reference, new OfficerCommand.Add("m:1", "还在吗", List.of(), world.now));
    world.pass(Duration.ofMinutes(5));
    assertThat(world.get(reference).page()).isPresent();
  }

  @Test
  void aLevelThatRisesStartsItsOwnLadderAtOnce() {
    TicketReference reference = world.file(1, 1, RiskLevel.MODERATE, ResponseClass.C0);
    world.pass(Duration.ofSeconds(30));
    int before = world.called().size();

    world.actions.carryOut(reference, new OfficerCommand.Raise(RiskLevel.IMMINENT, world.now));
    assertThat(world.called().subList(before, world.called().size()))
        .containsExactlyInAnyOrder("ning", "shan", "bai", "mei", "tong");

    TicketReference held = world.file(1, 2, RiskLevel.MODERATE, ResponseClass.C0);
    world.actions.take(held, world.who("bai"));
    int calls = world.called().size();
    world.actions.carryOut(held, new OfficerCommand.Raise(RiskLevel.IMMINENT, world.now));
    assertThat(world.called().subList(calls, world.called().size())).contains("bai", "ning", "mei");
  }

  @Test
  void givingBackAndMovingCallAnew() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    world.actions.take(reference, world.who("bai"));
    world.actions.giveBack(reference, world.who("bai"));
    assertThat(world.get(reference).page()).map(Page::step).contains(1);

    world.pass(Duration.ofMinutes(4));
    world.actions.reassign(reference, world.who("bai"), "south");
    assertThat(world.get(reference).page()).map(Page::step).contains(1);
  }

  @Test
  void nobodyThereIsSaidTruthfullyOnceAndTheCallingGoesOn() {
    PagedWorld.PEOPLE.forEach(name -> world.board.say(name, new Presence.Away()));
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);

    assertThat(world.called()).containsExactly(Reach.PHONE_TREE);
    assertThat(world.toldToOfficers).extracting(TicketEvent::note).containsExactly("nobody");
    world.pass(Duration.ofMinutes(9));
    assertThat(world.toldToOfficers).hasSize(1);
    world.pass(Duration.ofMinutes(21));
    assertThat(world.toldToOfficers)
        .extracting(TicketEvent::note)
        .containsExactly("nobody", "waiting", "waiting", "waiting");

    world.board.say("mei", new Presence.Reachable());
    world.pass(Duration.ofMinutes(2));
    assertThat(world.called()).contains("mei");
    assertThat(world.get(reference).page()).isPresent();
  }

  @Test
  void whoPausesOrHoldsEnoughIsSparedWhileOthersCanBeCalled() {
    world.board.say("ning", new Presence.Pausing(world.now.plus(Duration.ofMinutes(10))));
    TicketReference first = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    assertThat(world.called()).containsExactly("shan");
    world.actions.take(first, world.who("shan"));
    world.actions.reply(first, world.who("shan"), "r", "我在", List.of());
    TicketReference second = world.file(1, 2, RiskLevel.HIGH, ResponseClass.C0);
    world.actions.take(second, world.who("shan"));
    world.actions.reply(second, world.who("shan"), "r", "我在", List.of());

    world.file(1, 3, RiskLevel.HIGH, ResponseClass.C0);
    assertThat(world.called().getLast())
        .as("both are spared, but nobody else is primary")
        .isEqualTo("shan");
    world.pass(Duration.ofMinutes(11));
    int calls = world.called().size();
    world.file(1, 4, RiskLevel.HIGH, ResponseClass.C0);
    assertThat(world.called().subList(calls, world.called().size())).containsExactly("ning");
  }

  @Test
  void whoTalksWithTwoAtLevelOneIsSparedAsWell() {
    for (long number = 1; number <= 2; number++) {
      TicketReference talk = world.file(1, number, RiskLevel.LOW, ResponseClass.M0);
      world.actions.take(talk, world.who("ning"));
      world.actions.reply(talk, world.who("ning"), "r", "我在", List.of());
    }
    assertThat(world.attendance.ready("ning", world.now)).isFalse();
    int calls = world.called().size();
    world.file(1, 3, RiskLevel.MODERATE, ResponseClass.C0);
    assertThat(world.called().subList(calls, world.called().size())).containsExactly("shan");

    for (long number = 4; number <= 8; number++) {
      world.actions.take(
          world.file(1, number, RiskLevel.LOW, ResponseClass.R24H), world.who("shan"));
    }
    assertThat(world.attendance.ready("shan", world.now)).as("booked talks").isTrue();
  }

  @Test
  void aClockSetBackKeepsNobodyWaitingAtLevelOneEither() {
    TicketReference talk = world.file(1, 1, RiskLevel.LOW, ResponseClass.M0);
    world.actions.take(talk, world.who("bai"));
    int calls = world.called().size();
    world.now = world.now.minus(Duration.ofHours(2));
    world.tickets.watched(1).forEach(world.actions::alarm);
    assertThat(world.called().subList(calls, world.called().size())).contains("bai", "ning");
  }

  @Test
  void whoWantsToTalkNowIsCalledForAndAnOrdinaryTicketIsNot() {
    TicketReference now = world.file(1, 1, RiskLevel.LOW, ResponseClass.M0);
    TicketReference later = world.file(1, 2, RiskLevel.LOW, ResponseClass.R24H);

    assertThat(world.get(now).page()).isPresent();
    assertThat(world.get(later).page()).isEmpty();
  }

  @Test
  void onlyWhoHasItSetsTheLevelLowerAndSaysWhy() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    world.actions.take(reference, world.who("bai"));

    assertThat(world.actions.lower(reference, world.who("shan"), RiskLevel.LOW, "谈过了"))
        .isInstanceOf(Refused.class);
    assertThat(world.actions.lower(reference, world.who("bai"), RiskLevel.LOW, " "))
        .isInstanceOf(Refused.class);
    assertThat(world.actions.lower(reference, world.who("bai"), RiskLevel.LOW, "谈过了"))
        .isInstanceOf(Changed.class);
    assertThat(world.get(reference).risk()).isEqualTo(RiskLevel.LOW);
    assertThat(world.get(reference).history())
        .anyMatch(event ->
            event.type() == TicketEvent.Type.LOWERED && event.note().equals("HIGH > LOW 谈过了"));
  }

  @Test
  void aLevelThatRisesAgainAfterAPersonLoweredItCallsAgainThoughSomebodyHoldsIt() {
    long number = 0;
    for (ResponseClass response : List.of(ResponseClass.C0, ResponseClass.R24H)) {
      number++;
      TicketReference reference = world.file(1, number, RiskLevel.HIGH, response);
      world.actions.take(reference, world.who("bai"));
      world.actions.reply(reference, world.who("bai"), "r", "我在", List.of());
      world.actions.lower(reference, world.who("bai"), RiskLevel.LOW, "谈过了");
      int before = world.called().size();

      world.actions.carryOut(reference, new OfficerCommand.Add("m", "…", List.of(), world.now));
      world.actions.carryOut(reference, new OfficerCommand.Raise(RiskLevel.NONE, world.now));
      assertThat(world.get(reference).risk()).isEqualTo(RiskLevel.LOW);
      assertThat(world.called()).as("harmless words").hasSize(before);

      world.actions.carryOut(reference, new OfficerCommand.Raise(RiskLevel.MODERATE, world.now));
      assertThat(world.called().subList(before, world.called().size()))
          .as("%s", response)
          .contains("bai", "ning");
      assertThat(world.get(reference).highestRisk()).isEqualTo(RiskLevel.HIGH);
    }
  }

  @Test
  void aClockSetBackKeepsNobodyWaiting() {
    TicketReference reference = world.file(1, 1, RiskLevel.HIGH, ResponseClass.C0);
    world.now = world.now.minus(Duration.ofHours(2));
    world.actions.alarm(reference);

    assertThat(world.called()).containsExactly("ning", "shan", "bai", "mei");
    Optional<Page> page = world.get(reference).page();
    assertThat(page.map(Page::nextAt)).contains(world.now.plus(Duration.ofMinutes(2)));
  }
}
