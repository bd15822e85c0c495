package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.duty.reference.DutyFolder;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.reference.ReferenceData;

class RotaTest {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime TWENTY = LocalTime.of(20, 0);
  private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate WORKED_SATURDAY = LocalDate.of(2026, 10, 10);
  private static final DutyCalendar CALENDAR =
      new DutyCalendar(Set.of(NATIONAL_DAY), Set.of(WORKED_SATURDAY));

  private final Rota rota =
      new Rota(
          List.of(
              shift("ning", ShiftDays.WORKDAYS, EIGHT, TWENTY),
              shift("bai", ShiftDays.OFF_DAYS, EIGHT, TWENTY),
              shift("shan", ShiftDays.DAILY, TWENTY, EIGHT)),
          List.of(
              new DayChange.Absent(LocalDate.of(2026, 11, 25), "ning"),
              new DayChange.Extra(
                  LocalDate.of(2026, 11, 25), "zhu", DutyRole.PRIMARY, EIGHT, LocalTime.NOON)),
          CALENDAR,
          Rotas.ZONE);

  @Test
  void aShiftAcrossMidnightLastsUntilTheMorning() {
    assertThat(on("2026-11-24T03:00")).containsExactly("shan");
    assertThat(on("2026-11-24T07:59")).containsExactly("shan");
    assertThat(on("2026-11-24T08:00")).containsExactly("ning");
    assertThat(on("2026-11-24T20:00")).containsExactly("shan");
  }

  @Test
  void holidaysAreDaysOffAndDaysWorkedForThemAreNot() {
    assertThat(on("2026-10-01T10:00")).containsExactly("bai");
    assertThat(on("2026-10-10T10:00")).containsExactly("ning");
    assertThat(on("2026-10-11T10:00")).containsExactly("bai");
  }

  @Test
  void aDateMayBeOtherwiseAndSwapsHold() {
    assertThat(on("2026-11-25T09:00")).containsExactly("zhu");
    assertThat(on("2026-11-25T13:00")).isEmpty();

    Swap first = swap("mei", "2026-11-20T00:00:00Z");
    Swap later = swap("tong", "2026-11-21T00:00:00Z");
    assertThat(people("2026-11-25T02:00", List.of(later, first)))
        .as("the shift that began on the 24th")
        .containsExactly("tong");
    assertThat(people("2026-11-25T21:00", List.of(later, first))).containsExactly("shan");
  }

  @Test
  void gapsOfAnyWeekAndOfDatesAreNamed() {
    Rota lacking =
        new Rota(
            List.of(
                shift("ning", ShiftDays.DAILY, EIGHT, LocalTime.of(19, 30)),
                shift("shan", ShiftDays.DAILY, TWENTY, EIGHT)),
            List.of(new DayChange.Absent(LocalDate.of(2026, 11, 25), "ning")),
            CALENDAR,
            Rotas.ZONE);
    CoverCheck check =
        new CoverCheck(
            lacking,
            List.of(new Desk("d", "d", "d", Set.of("counselling"), "r")),
            List.of(member("ning"), member("shan")));

    CoverCheck.Report report = check.check(Instant.parse("2026-11-24T12:00:00Z"), List.of());
    assertThat(report.faults())
        .containsExactly(
            "Desk d has no primary every week: mon 19:30-20:00, tue 19:30-20:00, wed 19:30-20:00,"
                + " thu 19:30-20:00, fri 19:30-20:00, sat 19:30-20:00, sun 19:30-20:00.");
    assertThat(report.dated())
        .containsExactly("Desk d has no primary on these dates: 2026-11-25 wed 08:00-19:30.");
    assertThat(report.warnings())
        .hasSize(3)
        .first()
        .asString()
        .contains("backup every week: mon 00:00");
  }

  /** Shifts that begin at half past are covered to the minute, and across midnight. */
  @Test
  void shiftsThatBeginAtHalfPastLeaveNoGapAndAMinuteTooFewIsOne() {
    assertThat(gaps(LocalTime.of(8, 30), LocalTime.of(20, 30))).isEmpty();
    assertThat(gaps(LocalTime.of(8, 30), LocalTime.of(8, 30))).isEmpty();
    assertThat(gaps(LocalTime.of(8, 45), LocalTime.of(0, 15))).isEmpty();

    Rota late =
        new Rota(
            List.of(
                shift("ning", ShiftDays.DAILY, LocalTime.of(8, 31), TWENTY),
                shift("shan", ShiftDays.DAILY, TWENTY, LocalTime.of(8, 30))),
            List.of(),
            CALENDAR,
            Rotas.ZONE);
    List<Cover.Gap> missing =
        Cover.gapsOfWeek(late, who -> true).stream()
            .filter(gap -> gap.role() == DutyRole.PRIMARY)
            .toList();
    assertThat(Cover.spans(missing, Cover.Dated.ANY_WEEK))
        .hasSize(7)
        .first()
        .isEqualTo("mon 08:30-08:31");
  }

  private static List<Cover.Gap> gaps(LocalTime from, LocalTime to) {
    Rota two =
        new Rota(
            List.of(
                shift("ning", ShiftDays.DAILY, from, to), shift("shan", ShiftDays.DAILY, to, from)),
            List.of(),
            CALENDAR,
            Rotas.ZONE);
    return Cover.gapsOfWeek(two, who -> true).stream()
        .filter(gap -> gap.role() == DutyRole.PRIMARY)
        .toList();
  }

  @Test
  void theSamplesCoverEveryHour() {
    ReferenceData data = ReferenceData.read(Optional.empty());
    Rota samples = DutyFolder.read(Optional.empty(), data.staff(), Rotas.ZONE);
    CoverCheck check = new CoverCheck(samples, data.desks(), data.staff());

    assertThat(check.desks()).hasSize(3);
    CoverCheck.Report report = check.check(Instant.parse("2026-11-25T03:00:00Z"), List.of());
    assertThat(report.faults()).isEmpty();
    assertThat(report.dated()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(Cover.week(samples, check.serving(check.desks().getFirst())))
        .hasSize(Cover.WEEK_HOURS);
  }

  private List<String> on(String local) {
    return people(local, List.of());
  }

  private List<String> people(String local, List<Swap> swaps) {
    Instant at = LocalDateTime.parse(local).atZone(Rotas.ZONE).toInstant();
    return rota.on(at, swaps).stream().map(Assignment::staff).toList();
  }

  private static Swap swap(String to, String at) {
    return new Swap(
        LocalDate.of(2026, 11, 24), DutyRole.PRIMARY, "shan", to, "mei", Instant.parse(at));
  }

  private static Shift shift(String who, ShiftDays days, LocalTime from, LocalTime to) {
    return new Shift(who, DutyRole.PRIMARY, Set.of(days), from, to);
  }

  private static StaffMember member(String name) {
    return new StaffMember(name, name, name, Set.of(), Set.of("d"), "r");
  }
}
