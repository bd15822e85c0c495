package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuanjing.duty.SwapRequest.State;

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
  default void howManySomebodyHoldsAtTheMostIsSaidAnew() {
    DutyBoard board = board();
    board.limit("ning", 1);
    board.limit("ning", 3);

    assertThat(board.read().limits()).isEqualTo(Map.of("ning", 3));
  }

  @Test
  default void ofTwoSwapsOfTheSameShiftsTheLaterIsKept() {
    DutyBoard board = board();
    assertThat(board.keep(entered("1", DutyRole.PRIMARY, "mei"), List.of())).isTrue();
    board.keep(entered("2", DutyRole.BACKUP, "mei"), List.of());
    board.keep(entered("3", DutyRole.PRIMARY, "tong"), List.of());

    assertThat(board.read().swaps())
        .containsExactlyInAnyOrder(swap(DutyRole.PRIMARY, "tong"), swap(DutyRole.BACKUP, "mei"));
    assertThat(board.requests())
        .extracting(SwapRequest::id)
        .containsExactlyInAnyOrder("1", "2", "3");
  }

  @Test
  default void aRequestHoldsOnceItIsAgreedToAndIsAnsweredOnce() {
    DutyBoard board = board();
    SwapRequest asked = asked("1", "mei");
    assertThat(board.keep(asked, List.of())).isTrue();
    assertThat(board.keep(asked("2", "tong"), List.of())).as("one waits").isFalse();
    assertThat(board.keep(entered("3", DutyRole.PRIMARY, "tong"), List.of())).isFalse();
    assertThat(board.read().swaps()).isEmpty();

    SwapRequest agreed = asked.decided(State.AGREED, "mei", NOON);
    assertThat(board.keep(agreed, List.of())).isTrue();
    assertThat(board.keep(asked.decided(State.WITHDRAWN, "shan", NOON), List.of())).isFalse();

    assertThat(board.requests()).containsExactly(agreed);
    assertThat(board.read().swaps()).extracting(Swap::to).containsExactly("mei");
    assertThat(board.keep(asked("4", "tong"), List.of())).as("again").isTrue();
  }

  private static SwapRequest asked(String id, String to) {
    return request(id, DutyRole.PRIMARY, to, State.ASKED);
  }

  private static SwapRequest entered(String id, DutyRole role, String to) {
    return request(id, role, to, State.ENTERED);
  }

  private static SwapRequest request(String id, DutyRole role, String to, State state) {
    return new SwapRequest(
        id,
        LocalDate.of(2026, 11, 24),
        role,
        "shan",
        "shan",
        to,
        "mei",
        NOON,
        state,
        Optional.empty(),
        Optional.empty());
  }

  private static Swap swap(DutyRole role, String to) {
    return new Swap(LocalDate.of(2026, 11, 24), role, "shan", to, "mei", NOON);
  }
}
