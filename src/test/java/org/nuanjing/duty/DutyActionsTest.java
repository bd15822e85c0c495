package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.duty.DutyActions.SwapOutcome;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.reference.RosterStaff;

class DutyActionsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final StaffMember mei = member("mei");
  private final InMemoryDutyBoard board = new InMemoryDutyBoard();
  private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
  private final DutyActions actions =
      new DutyActions(
          Rotas.always(new Assignment("shan", DutyRole.PRIMARY)),
          board,
          new RosterStaff(List.of(mei, member("shan"))),
          audit,
          Clock.fixed(NOON, Rotas.ZONE));

  @Test
  void aSwapIsKeptAndAuditedWhereThereIsAShift() {
    assertThat(actions.swap(mei, TODAY, DutyRole.PRIMARY, "shan", "mei"))
        .isEqualTo(SwapOutcome.KEPT);
    assertThat(actions.swap(mei, TODAY, DutyRole.BACKUP, "shan", "mei"))
        .isEqualTo(SwapOutcome.NO_SUCH_SHIFT);
    assertThat(actions.swap(mei, TODAY, DutyRole.PRIMARY, "shan", "who"))
        .isEqualTo(SwapOutcome.UNKNOWN_NAME);
    assertThat(actions.swap(mei, TODAY.minusDays(2), DutyRole.PRIMARY, "shan", "mei"))
        .isEqualTo(SwapOutcome.OVER);

    assertThat(board.read().swaps()).extracting(Swap::to).containsExactly("mei");
    assertThat(audit.latest(9))
        .containsExactly(new AuditEntry("mei", "duty.swap", "2026-11-23 primary shan > mei", NOON));
  }

  @Test
  void whatSomebodySaysOfThemselvesIsAudited() {
    actions.say(mei, new Presence.Away());
    actions.say(mei, new Presence.Pausing(NOON));
    actions.say(mei, new Presence.Reachable());

    assertThat(board.read().presence()).isEmpty();
    assertThat(audit.latest(9).reversed().stream().map(AuditEntry::action))
        .containsExactlyElementsOf(Stream.of("duty.away", "duty.pause", "duty.reachable").toList());
  }

  private static StaffMember member(String name) {
    return new StaffMember(name, name, name, Set.of(), Set.of(), "region");
  }
}
