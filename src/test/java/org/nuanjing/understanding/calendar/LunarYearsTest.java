package org.nuanjing.understanding.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarYearsTest {

  @ParameterizedTest
  @CsvSource({
    "2000, 2000-02-05",
    "2020, 2020-01-25",
    "2023, 2023-01-22",
    "2024, 2024-02-10",
    "2025, 2025-01-29",
    "2026, 2026-02-17",
    "2027, 2027-02-06",
    "2028, 2028-01-26",
    "2030, 2030-02-03",
    "2033, 2033-01-31",
    "2034, 2034-02-19",
    "2049, 2049-02-02"
  })
  void newYearsAreThoseOfTheAlmanac(int year, LocalDate day) {
    assertThat(LunarYears.day(year, 1, 1)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 5, 5, 2026-06-19",
    "2026, 8, 15, 2026-09-25",
    "2025, 8, 15, 2025-10-06",
    "2026, 1, 15, 2026-03-03",
    "2026, 12, 23, 2027-01-30",
    "2026, 12, 30, 2027-02-05",
    "2027, 5, 5, 2027-06-09"
  })
  void daysOfTheYearAreCountedOverLeapMonths(int year, int month, int day, LocalDate date) {
    assertThat(LunarYears.day(year, month, day)).isEqualTo(date);
  }

  /** ICU computes; it is a day off where the new moon is within minutes of midnight. */
  @Test
  void allMonthsButFourAreThoseThatIcuComputes() {
    List<LocalDate> different = new ArrayList<>();
    for (int year = 2000; year < 2050; year++) {
      for (int month = 1; month <= 12; month++) {
        LocalDate day = LunarYears.day(year, month, 1);
        if (!icu(year, month).equals(day)) {
          different.add(day);
        }
      }
    }
    assertThat(different)
        .containsExactly(
            LocalDate.of(2012, 8, 17),
            LocalDate.of(2018, 11, 8),
            LocalDate.of(2027, 2, 6),
            LocalDate.of(2030, 2, 3));
  }

  private static LocalDate icu(int year, int month) {
    ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("GMT+8"), ULocale.CHINA);
    calendar.clear();
    calendar.set(ChineseCalendar.EXTENDED_YEAR, year);
    calendar.set(ChineseCalendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(ChineseCalendar.DAY_OF_MONTH, 1);
    return LocalDate.ofInstant(
        Instant.ofEpochMilli(calendar.getTimeInMillis()), ZoneOffset.ofHours(8));
  }

  @Test
  void yearsBeyondTheTableAreNone() {
    assertThatThrownBy(() -> LunarYears.day(2050, 1, 1)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> LunarYears.day(1999, 1, 1)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> LunarYears.day(2026, 13, 1)).isInstanceOf(DateTimeException.class);
  }
}
