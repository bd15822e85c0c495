package org.nuanjing.understanding.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Days of the Chinese calendar, years 2000 to 2049, from a table of its months. ICU computes new
 * moons; those of February 2027 and February 2030 fall so near to midnight that it has the New Year
 * a day off, so it is not asked.
 */
final class LunarYears {

  private static final int FIRST = 2000;

  /** The first day of the lunar year 2000. */
  private static final LocalDate BEGIN = LocalDate.of(2000, 2, 5);

  /**
   * A year each. Bit 16: whether the leap month has 30 days; bits 15 to 4: whether months 1 to 12
   * have; bits 3 to 0: after which month the leap month comes, 0 for none.
   */
  private static final int[] YEARS = {
    0x0c960, 0x0d954, 0x0d4a0, 0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5,
    0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50, 0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930,
    0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6, 0x0a4e0, 0x0d260, 0x0ea65, 0x0d530,
    0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250, 0x0d520, 0x0dd45,
    0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0
  };

  private LunarYears() {}

  /**
   * A day of the lunar year that begins in a solar year, leap months left aside.
   *
   * @param month 1 to 12
   * @param day 1 to 30; the last day of the month where it has no 30th
   */
  static LocalDate day(int year, int month, int day) {
    int index = year - FIRST;
    if (index < 0 || index >= YEARS.length || month < 1 || month > 12 || day < 1 || day > 30) {
      throw new DateTimeException("There is no such day of the Chinese calendar.");
    }
    LocalDate first = BEGIN;
    for (int i = 0; i < index; i++) {
      first = first.plusDays(days(YEARS[i], 12));
    }
    int before = days(YEARS[index], month - 1);
    return first.plusDays(before + Math.min(day, length(YEARS[index], month)) - 1L);
  }

  /** How many days the first months of a year have together, with the leap month among them. */
  private static int days(int year, int months) {
    int days = 0;
    for (int month = 1; month <= months; month++) {
      days += length(year, month);
      if (month == (year & 0xf)) {
        days += 29 + (year >> 16 & 1);
      }
    }
    return days;
  }

  private static int length(int year, int month) {
    return 29 + (year >> (16 - month) & 1);
  }
}
