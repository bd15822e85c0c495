package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.ShiftDays;
import org.nuanjing.tickets.WorkingHours.Period;

class WorkingHoursTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final ZoneId WITH_SUMMER_TIME = ZoneId.of("Europe/Berlin");

  /**
   * Spring Festival of 2027 as the notice has it: off 5 to 11 February, worked on the Saturdays.
   */
  private static final DutyCalendar CALENDAR =
      new DutyCalendar(
          Set.copyOf(LocalDate.of(2027, 2, 5).datesUntil(LocalDate.of(2027, 2, 12)).toList()),
          Set.of(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 20)));

  private static final WorkingHours OFFICE = office(CALENDAR, ZONE);

  @ParameterizedTest
  @CsvSource({
    // An afternoon, across lunch, across a night, across a weekend.
    "2027-01-25T15:30, PT2H, 2027-01-25T17:30",
    "2027-01-25T12:00, PT2H, 2027-01-25T16:00",
    "2027-01-25T18:00, PT2H, 2027-01-26T10:00",
    "2027-01-22T18:00, PT2H, 2027-01-25T10:00",
    // Written at night, on a day off.
    "2027-01-25T03:00, PT8H, 2027-01-25T19:00",
    "2027-01-24T23:59, PT30M, 2027-01-25T09:30",
    // The Saturday that is worked for the holiday counts; the holiday does not.
    "2027-01-29T18:00, PT2H, 2027-01-30T10:00",
    "2027-02-04T18:00, PT2H, 2027-02-12T10:00",
    "2027-02-19T18:00, PT9H, 2027-02-20T19:00",
    // The end of a period is no later moment than the begin of the next one.
    "2027-01-25T09:00, PT4H, 2027-01-25T13:00",
    "2027-01-25T13:30, PT0S, 2027-01-25T15:00",
  })
  void workingTimePasses(LocalDateTime from, Duration working, LocalDateTime to) {
    assertThat(OFFICE.after(at(from), working)).isEqualTo(at(to));
  }

  @Test
  void aDeskWithAZoneOfItsOwnWorksByItsOwnClock() {
    WorkingHours west = office(CALENDAR, ZoneId.of("Asia/Urumqi"));

    assertThat(west.after(at(LocalDateTime.of(2027, 1, 25, 9, 0)), Duration.ofHours(1)))
        .isEqualTo(at(LocalDateTime.of(2027, 1, 25, 12, 0)));
  }

  @Test
  void aNightDeskWorksUpToMidnightAndFromThere() {
    WorkingHours night =
        new WorkingHours(
            List.of(
                new Period(Set.of(ShiftDays.DAILY), LocalTime.of(20, 0), LocalTime.MIDNIGHT),
                new Period(Set.of(ShiftDays.DAILY), LocalTime.MIDNIGHT, LocalTime.of(8, 0))),
            DutyCalendar.PLAIN,
            ZONE);

    assertThat(night.after(at(LocalDateTime.of(2027, 1, 25, 22, 0)), Duration.ofHours(5)))
        .isEqualTo(at(LocalDateTime.of(2027, 1, 26, 3, 0)));
  }

  @Test
  void aDeskThatNeverWorksIsAFault() {
    DutyCalendar nothing =
        new DutyCalendar(
            Set.copyOf(LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2027, 6, 1)).toList()),
            Set.of());

    assertThatThrownBy(() ->
            office(nothing, ZONE)
                .after(at(LocalDateTime.of(2027, 1, 25, 9, 0)), Duration.ofHours(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This desk never works.");
  }

  /** Whatever the hours, the calendar, the zone and the time. */
  @Test
  void whatIsCountedForwardsIsCountedBack() {
    for (long seed = 0; seed < 4_000; seed++) {
      Random random = new Random(seed);
      WorkingHours hours = anyHours(random);
      Instant from = anyInstant(random);
      Duration one = Duration.ofMinutes(1 + random.nextInt(6_000));
      Duration more = Duration.ofMinutes(random.nextInt(3_000));

      Instant due = hours.after(from, one);

      assertThat(due).as("seed %s", seed).isAfter(from);
      assertThat(hours.between(from, due)).as("seed %s", seed).isEqualTo(one);
      assertThat(hours.between(from, due.minusMillis(1)))
          .as("a moment before, seed %s", seed)
          .isLessThan(one);
      assertThat(
              hours.after(due, more).equals(hours.after(from, one.plus(more)))
                  || hours
                      .between(hours.after(from, one.plus(more)), hours.after(due, more))
                      .isZero())
          .as("in two steps, seed %s", seed)
          .isTrue();
      assertThat(hours.after(from.plus(Duration.ofMinutes(random.nextInt(2_000))), one))
          .as("later is never earlier, seed %s", seed)
          .isAfterOrEqualTo(due);
    }
  }

  private static WorkingHours anyHours(Random random) {
    ZoneId zone = random.nextBoolean() ? ZONE : WITH_SUMMER_TIME;
    int morning = random.nextInt(10);
    int noon = morning + 1 + random.nextInt(5);
    int afternoon = noon + random.nextInt(3);
    int evening = Math.min(afternoon + 1 + random.nextInt(8), 24);
    ShiftDays days = random.nextBoolean() ? ShiftDays.WORKDAYS : ShiftDays.DAILY;
    return new WorkingHours(
        List.of(
            new Period(Set.of(days), LocalTime.of(morning, 30), LocalTime.of(noon, 30)),
            new Period(Set.of(days), LocalTime.of(afternoon, 30), LocalTime.of(evening % 24, 0))),
        random.nextBoolean() ? CALENDAR : DutyCalendar.PLAIN,
        zone);
  }

  private static Instant anyInstant(Random random) {
    return Instant.parse("2027-01-20T00:00:00Z").plusSeconds(random.nextInt(90 * 86_400));
  }

  private static WorkingHours office(DutyCalendar calendar, ZoneId zone) {
    return new WorkingHours(
        List.of(
            new Period(Set.of(ShiftDays.WORKDAYS), LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new Period(Set.of(ShiftDays.WORKDAYS), LocalTime.of(15, 0), LocalTime.of(19, 0))),
        calendar,
        zone);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }
}
