package org.nuanjing.understanding.calendar;

import java.time.LocalDate;
import java.util.List;
import org.nuanjing.understanding.calendar.When.Holiday;
import org.nuanjing.understanding.text.Words;
import org.nuanjing.writing.Resource;

/** Holidays and days of the Chinese calendar. The names are {@code holidays.txt}. */
final class Holidays {

  /**
   * A holiday with a rule for its day.
   *
   * @param before how many days before it are usually off
   * @param after how many days after it are usually off
   */
  record Named(Rule rule, int month, int day, int before, int after) {

    Holiday in(int year) {
      LocalDate on =
          switch (rule) {
            case SOLAR -> LocalDate.of(year, month, day);
            case LUNAR -> LunarYears.day(year, month, day);
            case NEW_YEARS_EVE -> LunarYears.day(year, 1, 1).minusDays(1);
            case QINGMING -> LocalDate.of(year, 4, term(year, 4.81));
            case WINTER_SOLSTICE -> LocalDate.of(year, 12, term(year, 21.94));
          };
      return new Holiday(on, on.minusDays(before), on.plusDays(after));
    }

    /** The next one that is not over on a day. */
    Holiday coming(LocalDate base) {
      for (int year = base.getYear() - 1; ; year++) {
        Holiday holiday = in(year);
        if (!holiday.last().isBefore(base)) {
          return holiday;
        }
      }
    }
  }

  /** How a holiday's day is found. */
  enum Rule {
    SOLAR,
    /** Of the lunar year that begins in the year: its last month is in the next one's winter. */
    LUNAR,
    NEW_YEARS_EVE,
    QINGMING,
    WINTER_SOLSTICE
  }

  private static final Words<Named> NAMES = read();

  private Holidays() {}

  static Words<Named> names() {
    return NAMES;
  }

  /**
   * The day of a month on which a solar term falls: 0.2422 days later every year, a day earlier
   * after every leap year. Good for 2000 to 2099 with the constant of that century.
   */
  private static int term(int year, double constant) {
    int inCentury = year % 100;
    return (int) (inCentury * 0.2422 + constant) - inCentury / 4;
  }

  private static Words<Named> read() {
    Words<Named> words = new Words<>();
    for (String line : Resource.lines(Holidays.class, "holidays.txt")) {
      List<String> cells = List.of(line.split("\t", -1));
      Named named =
          new Named(
              Rule.valueOf(cells.get(0)),
              Integer.parseInt(cells.get(1)),
              Integer.parseInt(cells.get(2)),
              Integer.parseInt(cells.get(3)),
              Integer.parseInt(cells.get(4)));
      for (String name : cells.get(5).split("、", -1)) {
        words.put(name, named);
      }
    }
    return words;
  }
}
