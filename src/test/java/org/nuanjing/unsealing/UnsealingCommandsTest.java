package org.nuanjing.unsealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.unsealing.UnsealingsContract.NOW;
import static org.nuanjing.unsealing.UnsealingsContract.SETTINGS;
import static org.nuanjing.unsealing.UnsealingsContract.TICKET;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nuanjing.unsealing.Unsealing.Finding;
import org.nuanjing.unsealing.Unsealing.Mode;
import org.nuanjing.unsealing.Unsealing.State;
import org.nuanjing.unsealing.Unsealing.Step;
import org.nuanjing.unsealing.UnsealingChange.Changed;
import org.nuanjing.unsealing.UnsealingChange.Reason;
import org.nuanjing.unsealing.UnsealingChange.Refused;
import org.nuanjing.unsealing.UnsealingChange.Repeated;

class UnsealingCommandsTest {

  private static final UnsealingId ID = new UnsealingId(TICKET, 1);

  private final Unsealing asked = Asked.by("ning", ID, NOW);
  private final Unsealing open = changed(UnsealingCommands.approve(asked, "bai", SETTINGS, NOW));
  private final Unsealing alone =
      UnsealingCommands.openAlone(ID, "danger-to-self", "ning", SETTINGS, NOW);

  @Test
  void nothingCanBeSeenBeforeASecondPersonAgrees() {
    assertThat(asked.readable(NOW)).isFalse();
    assertThat(UnsealingCommands.approve(asked, "ning", SETTINGS, NOW))
        .isEqualTo(new Refused(Reason.SAME_PERSON));
    assertThat(open.readable(NOW)).isTrue();
    assertThat(open.second()).contains("bai");
  }

  @Test
  void whoAgreesTwiceChangesNothingAndWhoComesSecondIsTooLate() {
    assertThat(UnsealingCommands.approve(open, "bai", SETTINGS, NOW)).isEqualTo(new Repeated(open));
    assertThat(UnsealingCommands.approve(open, "shan", SETTINGS, NOW))
        .isEqualTo(new Refused(Reason.TOO_LATE));
  }

  @Test
  void itClosesWhenItsTimeIsOverAndStaysClosedWhenTheClockIsSetBack() {
    Instant end = NOW.plus(SETTINGS.openFor());
    assertThat(open.readable(end.minusMillis(1))).isTrue();
    assertThat(UnsealingCommands.see(open, "ning", end)).isEqualTo(new Refused(Reason.TOO_LATE));

    Unsealing closed = changed(UnsealingCommands.tick(open, SETTINGS, end));
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.readable(NOW)).isFalse();
  }

  @Test
  void aClockSetBackShutsItRatherThanKeepingItOpenForLonger() {
    Instant before = NOW.minus(Duration.ofHours(3));

    assertThat(open.readable(before)).isFalse();
    assertThat(UnsealingCommands.see(open, "ning", before)).isEqualTo(new Refused(Reason.TOO_LATE));
    assertThat(changed(UnsealingCommands.tick(open, SETTINGS, before)).state())
        .isEqualTo(State.CLOSED);
    assertThat(open.readable(NOW.minusSeconds(2))).as("clocks of two nodes").isTrue();
  }

  @Test
  void onlyWhoAskedAndWhoAgreedSeeIt() {
    assertThat(UnsealingCommands.see(open, "shan", NOW)).isEqualTo(new Refused(Reason.NOT_HERE));
    assertThat(changed(UnsealingCommands.see(open, "ning", NOW)).steps().getLast().type())
        .isEqualTo(Step.Type.SEEN);
    assertThat(UnsealingCommands.see(open, "bai", NOW)).isInstanceOf(Changed.class);
  }

  @Test
  void aWishNobodyAgreedToIsVoidAfterItsTime() {
    Instant later = NOW.plus(SETTINGS.askLasts());

    assertThat(UnsealingCommands.approve(asked, "bai", SETTINGS, later))
        .isEqualTo(new Refused(Reason.TOO_LATE));
    assertThat(changed(UnsealingCommands.tick(asked, SETTINGS, later)).state())
        .isEqualTo(State.LAPSED);
  }

  @Test
  void aloneItIsOpenAtOnceAndSomebodyElseConfirmsEvenAfterItClosed() {
    assertThat(alone.readable(NOW)).isTrue();
    assertThat(alone.mode()).isEqualTo(Mode.ALONE);
    assertThat(UnsealingCommands.confirm(alone, "ning", NOW))
        .isEqualTo(new Refused(Reason.SAME_PERSON));

    Unsealing closed = changed(UnsealingCommands.giveUp(alone, "ning", NOW));
    Unsealing confirmed = changed(UnsealingCommands.confirm(closed, "bai", NOW));
    assertThat(confirmed.state()).isEqualTo(State.CLOSED);
    assertThat(confirmed.unconfirmed()).isFalse();
    assertThat(UnsealingCommands.confirm(confirmed, "shan", NOW))
        .isEqualTo(new Refused(Reason.TOO_LATE));
  }

  @Test
  void whoDoesNotConfirmShutsIt() {
    Unsealing shut = changed(UnsealingCommands.notConfirmed(alone, "bai", NOW));

    assertThat(shut.readable(NOW)).isFalse();
    assertThat(shut.state()).isEqualTo(State.CLOSED);
    assertThat(shut.unreviewed()).isTrue();
  }

  @Test
  void anUnconfirmedOneAndAnUnreviewedOneRaiseOneAlarmEach() {
    Unsealing last = alone;
    Instant longAfter = NOW.plus(Duration.ofHours(25));
    UnsealingChange change = UnsealingCommands.tick(last, SETTINGS, longAfter);
    while (change instanceof Changed(Unsealing next)) {
      last = next;
      change = UnsealingCommands.tick(last, SETTINGS, longAfter);
    }

    assertThat(last.steps())
        .extracting(Step::type)
        .containsExactly(
            Step.Type.OPENED_ALONE, Step.Type.CLOSED, Step.Type.UNCONFIRMED, Step.Type.OVERDUE);
    assertThat(last.nextAlarm(SETTINGS)).isEmpty();
  }

  @Test
  void itIsLookedOverByAThirdPersonOnceItIsClosed() {
    assertThat(UnsealingCommands.review(open, "auditor", Finding.JUSTIFIED, NOW))
        .isEqualTo(new Refused(Reason.STILL_OPEN));
    Unsealing closed = changed(UnsealingCommands.giveUp(open, "ning", NOW));
    for (String party : List.of("ning", "bai")) {
      assertThat(UnsealingCommands.review(closed, party, Finding.JUSTIFIED, NOW))
          .isEqualTo(new Refused(Reason.SAME_PERSON));
    }
    Unsealing reviewed =
        changed(UnsealingCommands.review(closed, "auditor", Finding.TO_IMPROVE, NOW));
    assertThat(reviewed.state()).isEqualTo(State.REVIEWED);
    assertThat(reviewed.settled()).as("the officer has yet to be told").isFalse();
    assertThat(changed(UnsealingCommands.told(reviewed, NOW)).settled()).isTrue();
    assertThat(UnsealingCommands.review(asked, "auditor", Finding.JUSTIFIED, NOW))
        .isEqualTo(new Refused(Reason.NOT_HERE));
  }

  /** Any press by anybody at any time, clocks jumping both ways. */
  @Test
  void whateverIsPressedNobodySeesWithoutTwoPeopleOrBeyondItsTime() {
    List<String> people = List.of("ning", "bai", "shan");
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      Unsealing one = random.nextInt(4) == 0 ? alone : asked;
      for (int i = 0; i < 15; i++) {
        Instant now = NOW.plus(Duration.ofMinutes(random.nextInt(80) - 20));
        String who = people.get(random.nextInt(3));
        UnsealingChange change = press(random.nextInt(8), one, who, now);
        if (change instanceof Changed(Unsealing next)) {
          assertThat(next.version()).isEqualTo(one.version() + 1);
          assertThat(next.steps().getLast().at()).isAfterOrEqualTo(one.steps().getLast().at());
          one = next;
        }
        if (one.readable(now)) {
          assertThat(one.mode() == Mode.ALONE || one.second().isPresent()).isTrue();
          assertThat(one.second()).isNotEqualTo(java.util.Optional.of(one.asker()));
          assertThat(now).isBefore(one.openUntil().orElseThrow());
        }
      }
    }
  }

  private static UnsealingChange press(int which, Unsealing one, String who, Instant now) {
    return switch (which) {
      case 0, 1 -> UnsealingCommands.approve(one, who, SETTINGS, now);
      case 2 -> UnsealingCommands.decline(one, who, now);
      case 3 -> UnsealingCommands.see(one, who, now);
      case 4 -> UnsealingCommands.confirm(one, who, now);
      case 5 -> UnsealingCommands.notConfirmed(one, who, now);
      case 6 -> UnsealingCommands.review(one, who, Finding.JUSTIFIED, now);
      default -> UnsealingCommands.tick(one, SETTINGS, now);
    };
  }

  private static Unsealing changed(UnsealingChange change) {
    assertThat(change).isInstanceOf(Changed.class);
    return ((Changed) change).unsealing();
  }
}
