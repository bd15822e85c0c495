package org.nuanjing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.directory.reference.DirectoryFolder;
import org.nuanjing.intents.Language;

class DirectoryTest {

  /** A Monday morning. */
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 23, 10, 0);

  private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 23, 23, 0);

  private final Directory samples =
      new Directory(DirectoryFolder.read(Optional.empty(), LocalDate.MAX), Duration.ofDays(90));

  @Test
  void fromAPointOnTheMapTheNearestComesFirstWithItsDistance() {
    List<Near> near =
        samples.near(
            Kind.GREEN_CHANNEL, new Where.At(new Point(43.9000, 119.2500)), "", MORNING, 3);

    assertThat(ids(near)).containsExactly("qinghe-people", "yunchuan-chinese", "yunchuan-people");
    assertThat(near.getFirst().kilometres().orElseThrow()).isCloseTo(6.9, within(0.2));
    assertThat(near).allMatch(Near::open);
  }

  @Test
  void fromAPlaceThoseOfThePlaceComeFirstThenThoseAround() {
    assertThat(ids(samples.near(Kind.GREEN_CHANNEL, in("北原省", "云川市", "青河县"), "", MORNING, 4)))
        .containsExactly(
            "qinghe-people", "yunchuan-chinese", "yunchuan-people", "songling-central");
    assertThat(ids(samples.near(Kind.GREEN_CHANNEL, in("北原省", "临海市"), "", MORNING, 2)))
        .containsExactly("linhai-first", "gangwan-people");
  }

  @Test
  void whatIsOpenNowComesBeforeWhatIsNearer() {
    LocalDateTime saturday = LocalDateTime.of(2026, 11, 21, 10, 0);
    Where yunchuan = new Where.At(new Point(43.6040, 118.9150));

    assertThat(ids(samples.near(Kind.HEALTH_ROOM, yunchuan, "", MORNING, 2)))
        .containsExactly("yunchuan-health-room", "qinghe-health-room");
    assertThat(ids(samples.near(Kind.HEALTH_ROOM, yunchuan, "", saturday, 2)))
        .containsExactly("qinghe-health-room", "yunchuan-health-room");
    assertThat(samples.near(Kind.HEALTH_ROOM, yunchuan, "", NIGHT, 9)).noneMatch(Near::open);
  }

  @Test
  void aSpecialityThatIsNamedLeavesThoseThatHaveIt() {
    Where qinghe = in("北原省", "云川市", "青河县");
    assertThat(ids(samples.near(Kind.GREEN_CHANNEL, qinghe, "心脏不舒服去哪家", MORNING, 5)))
        .containsExactly("yunchuan-people", "beiyuan-first", "linhai-first");
    assertThat(ids(samples.near(Kind.GREEN_CHANNEL, qinghe, "nearest for burns", MORNING, 5)))
        .containsExactly("linhai-first");
  }

  @Test
  void aPlaceTheDirectoryDoesNotReachHasNothing() {
    assertThat(samples.near(Kind.GREEN_CHANNEL, in("上海"), "", MORNING, 5)).isEmpty();
    assertThat(samples.near(Kind.GREEN_CHANNEL, new Where.Unknown(), "", MORNING, 5)).hasSize(5);
  }

  @Test
  void numbersOfTheCountryServeEverybodyThoseOfAPlaceOnlyThatPlace() {
    assertThat(ids(samples.near(Kind.HELP_LINE, in("上海"), "", NIGHT, 9)))
        .containsExactly("line-12356", "line-120", "line-110", "line-119", "line-122");
    assertThat(ids(samples.near(Kind.HELP_LINE, in("北原省", "临海市"), "", NIGHT, 9)))
        .contains("beiyuan-care");
    assertThat(samples.near(Kind.HELP_LINE, new Where.Unknown(), "", NIGHT, 9)).hasSize(5);
  }

  @Test
  void anEntryNobodyMadeSureOfForTooLongIsMarked() {
    Near songling =
        samples.near(Kind.GREEN_CHANNEL, in("北原省", "云川市", "松岭区"), "", MORNING, 1).getFirst();
    assertThat(songling.stale()).isTrue();
    assertThat(samples.stale(LocalDate.of(2026, 11, 23)))
        .extracting(Listing::id)
        .containsExactly("songling-central");
    assertThat(samples.stale(LocalDate.of(2026, 10, 13))).isEmpty();
  }

  @Test
  void atNightTheNightContactIsTheOneToCall() {
    Listing hospital =
        samples.near(Kind.GREEN_CHANNEL, in("北原省"), "", MORNING, 1).getFirst().listing();
    assertThat(hospital.contact(MORNING)).contains(hospital.day());
    assertThat(hospital.contact(NIGHT)).isEqualTo(hospital.night());
    assertThat(hospital.contact(LocalDateTime.of(2026, 11, 22, 10, 0))).isEqualTo(hospital.night());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          always                               | 2026-11-22T03:00 | true
          08:00-18:00                          | 2026-11-22T08:00 | true
          08:00-18:00                          | 2026-11-22T18:00 | false
          mon-fri 08:00-12:00, sat 09:00-11:00 | 2026-11-21T10:00 | true
          mon-fri 08:00-12:00, sat 09:00-11:00 | 2026-11-22T10:00 | false
          fri 20:00-06:00                      | 2026-11-21T05:00 | true
          fri 20:00-06:00                      | 2026-11-20T05:00 | false
          """)
  void hoursAreKept(String written, LocalDateTime at, boolean open) {
    assertThat(Hours.parse(written).orElseThrow().open(at)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"9-5", "mon-fri", "fri-mon 08:00-09:00", "08:00-25:00", "''", "Mon 08:00-09:00"})
  void whatIsNoTimeIsNone(String written) {
    assertThat(Hours.parse(written)).isEmpty();
  }

  @Test
  void hoursAreShownAsPeopleReadThem() {
    Hours hours = Hours.parse("mon-fri 08:00-12:00, sat 09:00-11:00").orElseThrow();
    assertThat(hours.shown(Language.ZH)).isEqualTo("周一至周五 08:00–12:00，周六 09:00–11:00");
    assertThat(hours.shown(Language.EN)).isEqualTo("Mon–Fri 08:00–12:00, Sat 09:00–11:00");
    assertThat(Hours.ALWAYS.shown(Language.ZH)).isEqualTo("24小时");
  }

  @Test
  void distancesAreThoseOfTheGlobe() {
    assertThat(new Point(0, 0).kilometresTo(new Point(0, 1))).isCloseTo(111.19, within(0.01));
    assertThat(new Point(10, 179.5).kilometresTo(new Point(10, -179.5)))
        .isCloseTo(109.5, within(0.1));
  }

  private static Where in(String... path) {
    return new Where.In(List.of(path));
  }

  private static List<String> ids(List<Near> near) {
    return near.stream().map(each -> each.listing().id()).toList();
  }
}
