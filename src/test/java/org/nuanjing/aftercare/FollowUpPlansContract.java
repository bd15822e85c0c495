package org.nuanjing.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/** What every store of follow-ups does. */
public interface FollowUpPlansContract {

  TicketReference TICKET = new TicketReference(7, 12);
  ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  Instant ENDED = Instant.parse("2026-11-23T08:00:00Z");
  AftercareSettings SETTINGS =
      new AftercareSettings(
          List.of(
              Period.ofDays(1),
              Period.ofWeeks(1),
              Period.ofMonths(1),
              Period.ofMonths(3),
              Period.ofMonths(12)),
          List.of(Period.ofDays(2)),
          List.of(Period.ofDays(1)),
          10,
          8,
          Duration.ofDays(30));

  FollowUpPlans plans();

  /** A plan just made. */
  static FollowUpPlan plan(RiskLevel level) {
    return FollowUpPlan.of(
        TICKET, level, "ning", ENDED, Optional.of(ENDED.plusSeconds(90_000)), SETTINGS, ZONE);
  }

  @Test
  default void whatIsStoredIsFoundAsItWasAndOnlyOnTopOfTheVersionBefore() {
    FollowUpPlans store = plans();
    FollowUpPlan plan = plan(RiskLevel.HIGH);
    assertThat(store.commit(plan, Optional.of(ENDED), List.of())).isTrue();
    assertThat(store.commit(plan, Optional.of(ENDED), List.of())).isFalse();

    FollowUpPlan next = plan.wished(20, true);
    assertThat(store.commit(next, Optional.empty(), List.of())).isTrue();
    assertThat(store.find(TICKET)).contains(next);

    FollowUpPlan heard = next.heard(ENDED);
    assertThat(store.commit(heard, Optional.empty(), List.of())).isTrue();
    assertThat(store.find(TICKET)).contains(heard);
  }

  @Test
  default void onlyPlansWithSomethingOwedAreListed() {
    FollowUpPlans store = plans();
    FollowUpPlan plan = plan(RiskLevel.MODERATE);
    store.commit(plan, Optional.empty(), List.of());
    assertThat(store.listRunning()).containsExactly(plan);

    LocalDate day = plan.list().getFirst().day();
    FollowUpPlan done =
        plan.with(day, one -> one.with(FollowUp.State.DONE, Optional.of(FollowUp.Outcome.WELL)));
    store.commit(done, Optional.empty(), List.of());

    assertThat(store.listRunning()).isEmpty();
    assertThat(store.find(TICKET)).contains(done);
  }
}
