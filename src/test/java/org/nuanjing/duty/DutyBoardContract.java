package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every board keeps. */
public interface DutyBoardContract {

  Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  /** An empty board on Monday noon. */
  DutyBoard board();

  @Test
  default void whatSomebodySaysHoldsUntilTheySayOtherwise() {
    DutyBoard board = board();
    board.say("ning", new Presence.Away());
    board.say("shan", new Presence.Pausing(NOON));

    assertThat(board.read().presence())
        .isEqualTo(Map.of("ning", new Presence.Away(), "shan", new Presence.Pausing(NOON)));
    assertThat(new Presence.Pausing(NOON).at(NOON)).isEqualTo(new Presence.Reachable());

    board.say("ning", new Presence.Reachable());
    assertThat(board.read().presence()).containsOnlyKeys("shan");
  }

  @Test
  default void ofTwoSwapsOfTheSameShiftsTheLaterIsKept() {
    DutyBoard board = board();
    board.keep(swap(DutyRole.PRIMARY, "mei"));
    board.keep(swap(DutyRole.BACKUP, "mei"));
    Swap later = swap(DutyRole.PRIMARY, "tong");
    board.keep(later);

    assertThat(board.read().swaps()).containsExactlyInAnyOrder(later, swap(DutyRole.BACKUP, "mei"));
  }

  private static Swap swap(DutyRole role, String to) {
    return new Swap(LocalDate.of(2026, 11, 24), role, "shan", to, "mei", NOON);
  }
}
