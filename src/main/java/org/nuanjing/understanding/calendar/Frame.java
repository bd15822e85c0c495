package org.nuanjing.understanding.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;

/**
 * What days are counted from.
 *
 * @param now the day and time the officer is living
 * @param base the day from which on the next one is meant where no year, month or week is said:
 *     today, or the first day of a range
 */
record Frame(LocalDateTime now, LocalDate base) {

  Frame(LocalDateTime now) {
    this(now, now.toLocalDate());
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** The same for the second day of a range. */
  Frame after(LocalDate first) {
    return new Frame(now, first);
  }

  /** The next such day; a 29 February waits for its year. */
  LocalDate coming(int month, int day) {
    int year = base.getYear();
    for (int i = 0; i < 9; i++) {
      if (YearMonth.of(year + i, month).isValidDay(day)) {
        LocalDate coming = LocalDate.of(year + i, month, day);
        if (!coming.isBefore(base)) {
          return coming;
        }
      }
    }
    throw new DateTimeException("There is no such day.");
  }

  /** The next day of this number, this month or the next that has one. */
  LocalDate comingDay(int day) {
    YearMonth month = YearMonth.from(base);
    if (day < base.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    return month.atDay(day);
  }

  /** The month of this number that is not over yet. */
  YearMonth comingMonth(int month) {
    YearMonth here = YearMonth.from(base);
    YearMonth such = YearMonth.of(here.getYear(), month);
    return such.isBefore(here) ? such.plusYears(1) : such;
  }

  /** The year that a word such as 去年 names; this year for none. */
  int year(String word) {
    return today().getYear() + offset(word.charAt(0), word.length());
  }

  private static int offset(char first, int length) {
    return switch (first) {
      case '去' -> -1;
      case '前' -> -2;
      case '明' -> length == 1 ? 0 : 1;
      case '后' -> 2;
      default -> 0;
    };
  }

  /** The Monday of a week so many weeks from this one; weeks begin on Monday. */
  LocalDate monday(int weeks) {
    return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
  }

  YearMonth month(int months) {
    return YearMonth.from(today()).plusMonths(months);
  }

  /** The next day of a week, counted from the base; Monday is 0. */
  LocalDate comingWeekday(int index) {
    return base.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(index + 1)));
  }

  static Days whole(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  /** A part of a month: 初, 上旬, 中, 中旬, 下旬, 底, 末. The end of a month is its last day. */
  static When part(YearMonth month, String part) {
    return switch (part) {
      case "初", "上旬" -> new Days(month.atDay(1), month.atDay(10));
      case "中", "中旬" -> new Days(month.atDay(11), month.atDay(20));
      case "下旬" -> new Days(month.atDay(21), month.atEndOfMonth());
      case "底", "末" -> new Day(month.atEndOfMonth());
      default -> whole(month);
    };
  }
}
