package org.nuanjing.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.SealedTickets.member;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.aftercare.FollowUp.Outcome;
import org.nuanjing.aftercare.FollowUp.State;
import org.nuanjing.aftercare.redis.RedisFollowUpPlans;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.FollowUpAnswer;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TestPaging;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.redis.RedisTickets;
import org.nuanjing.tickets.redis.TicketsOver;
import org.nuanjing.triage.RiskLevel;

/** On a real Redis and the timers in it. It begins on 23 November at eight, in UTC. */
@ExtendWith(RedisServerExtension.class)
class FollowUpActionsTest {

  private static final TicketReference CONTACT = new TicketReference(7, 12);
  private static final StaffMember NING = member("ning", "yunchuan", Role.COUNSELLOR);
  private static final StaffMember BAI = member("bai", "yunchuan", Role.LEAD);
  private static final LocalDate NEXT_DAY = LocalDate.parse("2026-11-24");

  private final RedisServer redis;
  private final TestClock clock = new TestClock();
  private final RedisTickets tickets;
  private final RedisOutbox outbox;
  private final RedisFollowUpPlans plans;
  private final StaffActions staff;
  private final FollowUpActions actions;

  FollowUpActionsTest(RedisServer redis) {
    this.redis = redis;
    Seal seal = TestSeal.fresh();
    Desk desk = new Desk(SealedTickets.DESK, "心理", "C", Set.of("counselling"), "yunchuan");
    Desks desks = new ReferenceDesks(List.of(desk));
    outbox = new RedisOutbox(redis.store(), seal);
    tickets = new RedisTickets(redis.store(), seal, outbox, desks);
    plans = new RedisFollowUpPlans(redis.store(), seal, outbox);
    staff =
        new StaffActions(
            tickets,
            (ticket, event) -> Optional.empty(),
            TestPaging.alone(TestPaging.nobodyOnDuty(desks)),
            desks,
            clock);
    actions =
        new FollowUpActions(
            plans,
            tickets,
            staff,
            new FollowUpRules(desks, FollowUpPlansContract.SETTINGS, clock.getZone()),
            new StaffLines(
                new RosterStaff(List.of(NING, BAI)),
                who -> List.of(new ChannelAddress("webhook", who))),
            new InMemoryAuditTrail(),
            FollowUpPlansContract.SETTINGS,
            clock);
  }

  @Test
  void aContactThatAPersonEndsHasItsDaysByLevel() {
    end(RiskLevel.HIGH);

    assertThat(plan().list())
        .extracting(one -> one.day().toString())
        .containsExactly("2026-11-24", "2026-11-30", "2026-12-23", "2027-02-23", "2027-11-23");
    assertThat(plan().counsellor()).isEqualTo("ning");
    assertThat(FollowUpPlansContract.plan(RiskLevel.MODERATE).list()).hasSize(1);
    assertThat(FollowUpPlansContract.plan(RiskLevel.NONE).list())
        .as("the day the counsellor chose and no other")
        .hasSize(1);
  }

  @Test
  void whoWasLoweredBeforeTheEndIsLookedAfterByTheHighestLevel() {
    take(RiskLevel.HIGH);
    staff.lower(CONTACT, NING, RiskLevel.LOW, "calm now");
    staff.end(CONTACT, NING, ending());
    ring();

    assertThat(plan().level()).isEqualTo(RiskLevel.HIGH);
    assertThat(plan().list()).hasSize(5);
  }

  @Test
  void theCounsellorIsRemindedAtEightAndTheOfficerAskedAtTenOnceEach() {
    end(RiskLevel.HIGH);
    clock.move(Duration.ofHours(24));
    ring();
    assertThat(told()).containsExactly("ning");
    assertThat(happened(Type.FOLLOW_UP_ASKED)).isZero();

    clock.move(Duration.ofHours(2));
    ring();
    actions.wake(CONTACT);

    assertThat(told()).containsExactly("ning");
    assertThat(happened(Type.FOLLOW_UP_ASKED)).isEqualTo(1);
  }

  @Test
  void theSameHourChosenAgainAnswersTheNextQuestionToo() {
    end(RiskLevel.HIGH);
    for (String day : List.of("2026-11-24", "2026-11-30")) {
      staff.followUp(CONTACT, Type.FOLLOW_UP_ASKED, TicketEvent.SYSTEM, day);
      assertThat(greeted(day).answeredAt()).isEmpty();
      clock.move(Duration.ofHours(1));
      staff.carryOut(CONTACT, new OfficerCommand.AnswerFollowUp("hour-20", clock.instant()));
      assertThat(greeted(day).answeredAt()).contains(clock.instant());
    }
    assertThat(Greeted.on(LocalDate.parse("2026-12-23"), tickets.get(CONTACT))).isEmpty();
  }

  private Greeted greeted(String day) {
    return Greeted.on(LocalDate.parse(day), tickets.get(CONTACT)).orElseThrow();
  }

  @Test
  void theOfficerChoosesAnotherHourOrNone() {
    end(RiskLevel.HIGH);
    staff.carryOut(CONTACT, new OfficerCommand.AnswerFollowUp("hour-20", clock.instant()));
    ring();
    clock.move(Duration.ofHours(26));
    ring();
    assertThat(happened(Type.FOLLOW_UP_ASKED)).as("at ten").isZero();
    clock.move(Duration.ofHours(10));
    ring();
    assertThat(happened(Type.FOLLOW_UP_ASKED)).as("at twenty").isEqualTo(1);

    clock.move(Duration.ofMinutes(1));
    staff.carryOut(CONTACT, new OfficerCommand.AnswerFollowUp("no-more", clock.instant()));
    clock.move(Duration.ofDays(6));
    ring();

    assertThat(happened(Type.FOLLOW_UP_ASKED)).isEqualTo(1);
    assertThat(told()).as("the counsellor is reminded all the same").contains("ning");
  }

  @Test
  void onlyWhoChoseANightHourIsAskedAtNight() {
    assertThat(FollowUpAnswer.hour(FollowUpAnswer.at(3))).contains(3);
    assertThat(FollowUpAnswer.hour("hour-24")).isEmpty();
    assertThat(FollowUpAnswer.hour("hour-x")).isEmpty();

    end(RiskLevel.HIGH);
    clock.move(Duration.ofHours(38));
    ring();
    assertThat(happened(Type.FOLLOW_UP_ASKED))
        .as("the program was down until ten at night")
        .isZero();

    staff.carryOut(
        CONTACT, new OfficerCommand.AnswerFollowUp(FollowUpAnswer.at(23), clock.instant()));
    clock.move(Duration.ofDays(6).plusHours(1));
    ring();
    assertThat(happened(Type.FOLLOW_UP_ASKED)).isEqualTo(1);
  }

  @Test
  void aDayOnWhichNobodyDidItGoesToTheLeadAndIsStillOwed() {
    end(RiskLevel.MODERATE);
    clock.move(Duration.ofDays(2).plusHours(16));
    ring();

    assertThat(happened(Type.FOLLOW_UP_MISSED)).isEqualTo(1);
    assertThat(happened(Type.FOLLOW_UP_ASKED)).as("the day was over").isZero();
    assertThat(told()).containsExactly("bai");
    LocalDate day = LocalDate.parse("2026-11-24");
    assertThat(plan().find(day).orElseThrow().state()).isEqualTo(State.MISSED);

    assertThat(actions.done(NING, CONTACT, day, Outcome.WELL)).isTrue();
    assertThat(plan().running()).isFalse();
  }

  @Test
  void aFollowUpIsDoneOnceAndNotBeforeItsDay() {
    end(RiskLevel.HIGH);
    assertThat(actions.done(NING, CONTACT, NEXT_DAY, Outcome.WELL)).as("too early").isFalse();
    clock.move(Duration.ofDays(1));
    ring();

    assertThat(actions.done(NING, CONTACT, NEXT_DAY, Outcome.NEEDS_SUPPORT)).isTrue();
    assertThat(actions.done(NING, CONTACT, NEXT_DAY, Outcome.WELL)).isFalse();

    assertThat(tickets.get(CONTACT).history().getLast().note())
        .isEqualTo("2026-11-24 NEEDS_SUPPORT");
    clock.move(Duration.ofHours(20));
    ring();
    assertThat(happened(Type.FOLLOW_UP_MISSED)).isZero();
  }

  @Test
  void anAnswerOpensTheContactAgainAndTheDaysBeginAnewAtItsNextEnd() {
    end(RiskLevel.HIGH);
    clock.move(Duration.ofDays(1));
    staff.carryOut(CONTACT, new OfficerCommand.Add("m-2", "还是睡不着", List.of(), clock.instant()));
    ring();
    assertThat(plan().running()).isFalse();
    assertThat(tickets.get(CONTACT).open()).isTrue();

    staff.take(CONTACT, NING);
    clock.move(Duration.ofMinutes(5));
    staff.end(CONTACT, NING, ending());
    ring();

    assertThat(plan().list().getFirst().day()).isEqualTo(LocalDate.parse("2026-11-25"));
    assertThat(plan().list()).hasSize(5);
  }

  @Test
  void whoFollowsUpOpensTheContactAgainToWrite() {
    end(RiskLevel.HIGH);
    actions.goOn(BAI, CONTACT);

    Ticket again = tickets.get(CONTACT);
    assertThat(again.open()).isTrue();
    assertThat(again.assignee()).contains("bai");
  }

  @Test
  void aClockThatLeapsAheadAsksNobodyForDaysThatAreOverAndOneSetBackAsksNobodyTwice() {
    end(RiskLevel.HIGH);
    clock.move(Duration.ofDays(40));
    ring();
    assertThat(happened(Type.FOLLOW_UP_MISSED)).isEqualTo(3);
    assertThat(happened(Type.FOLLOW_UP_ASKED)).isZero();

    clock.move(Duration.ofDays(-39));
    ring();
    actions.wake(CONTACT);

    assertThat(happened(Type.FOLLOW_UP_ASKED)).isZero();
    assertThat(happened(Type.FOLLOW_UP_MISSED)).isEqualTo(3);
    assertThat(redis.jedis().zscore("{b07}:timers", "follow-up 07-0012")).isNotNull();
  }

  private void take(RiskLevel level) {
    TicketsOver.store(tickets, redis.store(), SealedTickets.at(CONTACT, level, clock.instant()));
    staff.take(CONTACT, NING);
  }

  private void end(RiskLevel level) {
    take(level);
    staff.end(CONTACT, NING, ending());
    ring();
  }

  /** Rings what is due, as the worker of the bucket does. */
  private void ring() {
    String timer = "follow-up " + CONTACT;
    Double at = redis.jedis().zscore("{b07}:timers", timer);
    if (at != null && at <= clock.millis()) {
      actions.wake(CONTACT);
    }
  }

  private FollowUpPlan plan() {
    return plans.find(CONTACT).orElseThrow();
  }

  private long happened(Type type) {
    return tickets.get(CONTACT).history().stream()
        .map(TicketEvent::type)
        .filter(type::equals)
        .count();
  }

  /** Whom of the staff something was written, and nothing of whom it is about. */
  private List<String> told() {
    List<OutgoingMessage> messages =
        outbox.readAfter(7, SealedStream.START, Duration.ofMillis(1)).stream()
            .map(entry -> entry.value())
            .filter(message -> message.id().startsWith("follow-up-"))
            .toList();
    assertThat(messages)
        .allSatisfy(
            message -> assertThat(message.plainText()).doesNotContain("青松", "HIGH", "risk"));
    return messages.stream().map(message -> message.to().id()).toList();
  }

  /** Left at the level it stands at. */
  private Ending ending() {
    return new Ending(
        "谈过了",
        Optional.of(clock.instant().plus(Duration.ofDays(1))),
        Optional.of(tickets.get(CONTACT).risk()));
  }
}
