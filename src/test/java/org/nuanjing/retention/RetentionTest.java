package org.nuanjing.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanjing.tickets.SealedTickets.member;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.Perishable.Mode;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.SomeOfficers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.tickets.Erasing;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketCommands;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.redis.RedisTickets;
import org.nuanjing.tickets.redis.TicketsOver;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.unsealing.Asked;
import org.nuanjing.unsealing.UnsealingId;
import org.nuanjing.unsealing.redis.RedisUnsealings;

@ExtendWith(RedisServerExtension.class)
class RetentionTest {

  private static final RetentionSettings SETTINGS =
      new RetentionSettings(Duration.ofDays(1096), Duration.ofDays(365), Duration.ofDays(30), 3);
  private static final StaffMember NING = member("ning", "yunchuan", Role.COUNSELLOR);
  private static final TicketReference ORDINARY = new TicketReference(2, 1);
  private static final TicketReference CRISIS = new TicketReference(2, 2);
  private static final TicketReference OPEN = new TicketReference(2, 3);

  private final RedisServer redis;
  private final TestClock clock = new TestClock();
  private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
  private final RedisTickets tickets;
  private final RedisUnsealings unsealings;
  private final RetentionRun run;

  RetentionTest(RedisServer redis) {
    this.redis = redis;
    Seal seal = TestSeal.fresh();
    Desk desk = new Desk(SealedTickets.DESK, "心理", "C", Set.of("counselling"), "yunchuan");
    tickets =
        new RedisTickets(
            redis.store(),
            seal,
            new RedisOutbox(redis.store(), seal),
            new ReferenceDesks(List.of(desk)));
    unsealings = new RedisUnsealings(redis.store(), seal, new RedisOutbox(redis.store(), seal));
    run =
        new RetentionRun(
            List.of(TicketsOver.of(tickets, List.of(unsealings), redis.store(), SETTINGS)),
            audit,
            clock);
  }

  @Test
  void ordinaryTicketsGoAfterAYearCrisisRecordsAfterThreeAndOpenOnesNever() {
    fill();

    clock.move(Duration.ofDays(364));
    assertThat(forget()).isZero();
    clock.move(Duration.ofDays(1));
    assertThat(forget()).isEqualTo(1);
    assertThat(tickets.find(ORDINARY)).isEmpty();
    assertThat(tickets.find(CRISIS)).isPresent();

    clock.move(Duration.ofDays(1096 - 365 - 1));
    assertThat(forget()).isZero();
    clock.move(Duration.ofDays(1));
    assertThat(forget()).isEqualTo(1);
    assertThat(tickets.find(CRISIS)).isEmpty();

    clock.move(Duration.ofDays(4_000));
    assertThat(forget()).isZero();
    assertThat(tickets.find(OPEN)).isPresent();
  }

  @Test
  void nothingIsLeftOfATicketButItsNumber() {
    store(SealedTickets.over(SealedTickets.at(ORDINARY, RiskLevel.HIGH, now()), NING, now()));
    clock.move(Duration.ofDays(2_000));

    assertThat(forget()).isEqualTo(1);

    assertThat(redis.jedis().keys("*")).containsExactly("{b02}:ticket-number");
  }

  @Test
  void aDryRunCountsAndForgetsNothingAndWritesNoAudit() {
    fill();
    clock.move(Duration.ofDays(2_000));

    assertThat(run.run(Mode.COUNT, () -> true)).isEqualTo(Map.of("tickets", 2L));
    assertThat(run.run(Mode.COUNT, () -> true)).isEqualTo(Map.of("tickets", 2L));

    assertThat(tickets.find(ORDINARY)).isPresent();
    assertThat(audit.latest(5)).isEmpty();
  }

  @Test
  void aRunIsInTheAuditTrailWithCountsAloneAndASecondOneFindsNothing() {
    fill();
    clock.move(Duration.ofDays(2_000));

    assertThat(forget()).isEqualTo(2);
    assertThat(forget()).isZero();

    assertThat(audit.latest(5))
        .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("program", "retention.forget", "tickets 2"));
  }

  @Test
  void aSealThatWasNotLookedOverHoldsItsTicketAndGoesWithItAfterwards() {
    fill();
    UnsealingId id = new UnsealingId(CRISIS, 1);
    unsealings.commit(Asked.by("ning", id, now()), Optional.empty(), List.of());
    clock.move(Duration.ofDays(2_000));

    assertThat(forget()).isEqualTo(1);
    assertThat(tickets.find(CRISIS)).isPresent();

    unsealings.commit(
        Asked.takenBack(unsealings.find(id).orElseThrow(), now()), Optional.empty(), List.of());
    assertThat(forget()).isEqualTo(1);
    assertThat(unsealings.find(id)).isEmpty();
    assertThat(unsealings.listUnsettled()).isEmpty();
  }

  @Test
  void aTicketThatIsOpenedAgainWhileTheRunLooksStays() {
    fill();
    clock.move(Duration.ofDays(2_000));
    List<Ticket> again = new ArrayList<>();
    Perishable raced =
        TicketsOver.of(tickets, List.of(new Reopening(again)), redis.store(), SETTINGS);

    assertThat(raced.perish(2, now(), Mode.REMOVE)).isEqualTo(1);

    assertThat(tickets.find(ORDINARY)).isEmpty();
    assertThat(tickets.find(CRISIS)).contains(again.getFirst());
  }

  /** Lets the officer write once the run has decided that their ticket is over. */
  private final class Reopening implements org.nuanjing.tickets.redis.TicketHold {

    private final List<Ticket> again;

    Reopening(List<Ticket> again) {
      this.again = again;
    }

    @Override
    public boolean holds(TicketReference ticket) {
      if (ticket.equals(CRISIS)) {
        Ticket reopened =
            ((Changed)
                    TicketCommands.add(
                        tickets.get(CRISIS), "m-9", "又来了", List.of(), clock.instant()))
                .ticket();
        tickets.commit(reopened, List.of());
        again.add(reopened);
      }
      return false;
    }

    @Override
    public void stageForget(Commit commit, TicketReference ticket) {}
  }

  @Test
  void itIsDoneOnceADayFromItsHourOnByOneNode() {
    fill();
    clock.move(Duration.ofDays(2_000));
    RetentionDay one = day(20);
    RetentionDay other = day(20);

    assertThat(one.look()).as("at 08:00 UTC it is not 20 yet").isEmpty();
    clock.move(Duration.ofHours(12));
    RedisRetentionDays busy = new RedisRetentionDays(redis.store());
    assertThat(busy.ours()).isTrue();
    assertThat(one.look()).as("another node holds the lease").isEmpty();
    busy.release();

    assertThat(one.look()).contains(Map.of("tickets", 2L));
    assertThat(other.look()).as("done today").isEmpty();
    clock.move(Duration.ofDays(-3));
    assertThat(other.look()).as("the clock was set back").isEmpty();
    clock.move(Duration.ofDays(4));
    assertThat(other.look()).contains(Map.of("tickets", 0L));
  }

  @Test
  void crisisRecordsCannotBeSetToLessThanThreeYears() {
    Duration month = Duration.ofDays(30);
    assertThatThrownBy(() -> new RetentionSettings(Duration.ofDays(1095), month, month, 3))
        .hasMessageContaining("three years");
  }

  @Test
  void aWishToBeForgottenDeletesWhatMayGoAndSaysUntilWhenTheRestStays() {
    fill();
    Ticket wish = tickets.get(OPEN);
    SomeOfficers officers = new SomeOfficers();
    officers.bind(tickets.get(ORDINARY).requester().address(), SealedTickets.OFFICER);
    officers.bind(tickets.get(CRISIS).requester().address(), SealedTickets.OFFICER);
    Erasing erasing =
        TicketsOver.erasing(tickets, List.of(unsealings), officers, redis.store(), SETTINGS);

    Erasing.Outcome plan = erasing.plan(wish);
    assertThat(plan.gone()).isEqualTo(1);
    assertThat(plan.kept())
        .containsExactlyInAnyOrder(
            Optional.empty(), Optional.of(now().plus(Duration.ofDays(1096))));
    assertThat(tickets.find(ORDINARY)).isPresent();

    assertThat(erasing.erase(wish)).isEqualTo(plan);
    assertThat(tickets.find(ORDINARY)).isEmpty();
    assertThat(tickets.find(CRISIS)).isPresent();
    assertThat(erasing.erase(wish).gone()).isZero();
  }

  private RetentionDay day(int hour) {
    return new RetentionDay(run, new RedisRetentionDays(redis.store()), hour, clock);
  }

  private long forget() {
    return run.run(Mode.REMOVE, () -> true).values().stream().mapToLong(Long::longValue).sum();
  }

  private java.time.Instant now() {
    return clock.instant();
  }

  private void fill() {
    Ticket ordinary = TicketsOver.ordinary(SealedTickets.at(ORDINARY, RiskLevel.LOW, now()));
    store(SealedTickets.over(ordinary, NING, now()));
    store(SealedTickets.over(SealedTickets.at(CRISIS, RiskLevel.MODERATE, now()), NING, now()));
    store(SealedTickets.at(OPEN, RiskLevel.NONE, now()));
  }

  /** As if it had gone through all its versions. */
  private void store(Ticket ticket) {
    TicketsOver.store(tickets, redis.store(), ticket);
  }
}
