package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.duty.RestCheck.Tired;

class RestCheckTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void elevenHoursBetweenTwoShiftsAreEnoughAndTenAreNot() {
    assertThat(
            tired(
                Optional.empty(),
                shift(ShiftDays.MON, "08:30", "20:30"),
                shift(ShiftDays.TUE, "07:30", "12:00")))
        .isEmpty();
    assertThat(
            tired(
                Optional.empty(),
                shift(ShiftDays.MON, "08:30", "20:30"),
                shift(ShiftDays.TUE, "07:00", "12:00")))
        .containsExactly("ning has 10 h of rest before the shift of 2026-11-24, less than 11 h.");
  }

  @Test
  void shiftsThatTouchAreOneTimeOnDuty() {
    assertThat(
            tired(
                Optional.empty(),
                shift(ShiftDays.MON, "08:00", "14:00"),
                shift(ShiftDays.MON, "14:00", "20:00")))
        .isEmpty();
    assertThat(
            tired(
                Optional.empty(),
                shift(ShiftDays.MON, "08:00", "20:00"),
                shift(ShiftDays.MON, "20:00", "08:00")))
        .containsExactly(
            "ning is on duty for 24 h at a stretch from 2026-11-23 on, more than 13 h.");
  }

  @Test
  void nightsInARowAreCountedAcrossMidnightWhereThereIsALimit() {
    Shift nights = shift(ShiftDays.DAILY, "20:00", "08:00");
    assertThat(tired(Optional.empty(), nights)).isEmpty();
    assertThat(tired(Optional.of(7), nights)).isEmpty();
    assertThat(tired(Optional.of(5), nights))
        .containsExactly("ning works 6 nights in a row by 2026-11-29, more than 5.");
    assertThat(tired(Optional.of(1), shift(ShiftDays.DAILY, "05:00", "16:00")))
        .as("the early shift is no night")
        .isEmpty();
  }

  @Test
  void whoStandsByIsNotLookedAt() {
    Shift round =
        new Shift(
            "mei",
            DutyRole.SUPERVISOR,
            Set.of(ShiftDays.DAILY),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT);
    assertThat(tired(Optional.of(1), round)).isEmpty();
  }

  private static List<String> tired(Optional<Integer> nights, Shift... shifts) {
    Rota rota =
        new Rota(
            Arrays.asList(shifts),
            List.of(),
            DutyCalendar.PLAIN,
            Rotas.ZONE,
            new Rest(Duration.ofHours(11), nights));
    return new RestCheck(rota)
        .within(MONDAY, MONDAY.plusDays(6), List.of()).stream().map(Tired::text).toList();
  }

  private static Shift shift(ShiftDays days, String from, String to) {
    return new Shift(
        "ning", DutyRole.PRIMARY, Set.of(days), LocalTime.parse(from), LocalTime.parse(to));
  }
}
