package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.roster.StaffMember;

class DutyActionsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final StaffMember mei =
      new StaffMember("mei", "mei", "mei", Set.of(), Set.of(), "region");
  private final InMemoryDutyBoard board = new InMemoryDutyBoard();
  private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
  private final DutyActions actions = new DutyActions(board, audit, Clock.fixed(NOON, Rotas.ZONE));

  @Test
  void whatSomebodySaysOfThemselvesIsAudited() {
    actions.say(mei, new Presence.Away());
    actions.say(mei, new Presence.Pausing(NOON));
    actions.say(mei, new Presence.Reachable());

    assertThat(board.read().presence()).isEmpty();
    assertThat(audit.latest(9).reversed().stream().map(AuditEntry::action))
        .containsExactlyElementsOf(List.of("duty.away", "duty.pause", "duty.reachable"));
  }

  @Test
  void howManySomebodyHoldsIsOneToTheHighest() {
    assertThat(actions.limit(mei, 0)).isFalse();
    assertThat(actions.limit(mei, Attendance.HIGHEST_LIMIT + 1)).isFalse();
    assertThat(board.read().limits()).isEmpty();

    assertThat(actions.limit(mei, 1)).isTrue();

    assertThat(board.read().limits()).containsEntry("mei", 1);
    assertThat(audit.latest(9)).containsExactly(new AuditEntry("mei", "duty.limit", "mei 1", NOON));
  }
}
