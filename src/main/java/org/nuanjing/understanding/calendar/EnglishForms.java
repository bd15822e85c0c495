package org.nuanjing.understanding.calendar;

import static org.nuanjing.understanding.calendar.Form.form;
import static org.nuanjing.understanding.calendar.Form.number;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;
import org.nuanjing.understanding.calendar.When.Weekend;

/** Days in English: tomorrow, next Wednesday, 3 December, the 8th, end of the month. */
final class EnglishForms {

  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final String MONTHS_FIRST = "jfmasond";
  private static final String DIGITS = "0123456789";
  private static final String WEEKDAYS = "mon|tue|wed|thu|fri|sat|sun";

  private static final String MONTH =
      "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
          + "|dec(?:ember)?)\\b\\.?";

  private static final String WEEKDAY =
      "(?<w>(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:tue|tues|thu|thur|thurs|fri)|(?<=(?:on|by|next|last|this|until|till|from|to|before|coming|and) )(?:mon|wed|sat|sun))\\b";

  private static final String DAY = "(?<d>3[01]|[12][0-9]|0?[1-9])";
  private static final String NTH = "(?:st|nd|rd|th)";
  private static final String WHICH = "(?:(?<s>last|past|this|next|coming) )";
  private static final String YEAR = "(?:,? (?<y>20[0-9]{2}))?(?![0-9])";
  private static final String TO = " ?(?:-|~|to|till|until|through) ?";

  static final List<Form> FORMS =
      List.of(
          form("t", "today\\b", (m, f) -> day(f, 0)),
          form("t", "tomorrow\\b|tmr\\b", (m, f) -> day(f, 1)),
          form("td", "(?:the )?day after tomorrow\\b", (m, f) -> day(f, 2)),
          form("y", "yesterday\\b", (m, f) -> day(f, -1)),
          form("td", "(?:the )?day before yesterday\\b", (m, f) -> day(f, -2)),
          form("olptncmwfs", "(?:on )?" + WHICH + "?" + WEEKDAY, EnglishForms::weekday),
          form(
              "tlptnc",
              "(?:the )?" + WHICH + "?weekend\\b",
              (m, f) -> new Weekend(f.monday(weeks(m)).plusDays(5))),
          form("tlptnc", "(?:the )?" + WHICH + "week\\b", (m, f) -> week(f.monday(weeks(m)))),
          form(
              "tlptnc", "(?:the )?" + WHICH + "month\\b", (m, f) -> Frame.whole(f.month(weeks(m)))),
          form(
              "tebsm",
              "(?:the )?(?<q>end|beginning|start|middle) of (?:(?<s>last|this|next|the) )?month\\b",
              EnglishForms::partOfMonth),
          form("te", "(?:the )?end of (?:the |this )?year\\b", (m, f) -> lastOfYear(f)),
          form(
              "te",
              "(?:the )?end of (?:the |this )?week\\b",
              (m, f) -> new Day(f.monday(0).plusDays(6))),
          form(
              MONTHS_FIRST,
              MONTH
                  + " "
                  + DAY
                  + NTH
                  + "?"
                  + TO
                  + "(?<e>3[01]|[12][0-9]|0?[1-9])"
                  + NTH
                  + "?\\b(?!:)"
                  + YEAR,
              EnglishForms::days),
          form(
              DIGITS,
              DAY
                  + NTH
                  + "?"
                  + TO
                  + "(?<e>3[01]|[12][0-9]|0?[1-9])"
                  + NTH
                  + "?(?: of)? "
                  + MONTH
                  + YEAR,
              EnglishForms::days),
          form(
              MONTHS_FIRST,
              "(?!may [0-9]{1,2} (?!to |at |for |until |till |or |and |through |in |morning|afternoon|evening))"
                  + MONTH
                  + " ?"
                  + DAY
                  + NTH
                  + "?\\b(?!:)"
                  + YEAR,
              EnglishForms::date),
          form(
              DIGITS + "t",
              "(?:the )?" + DAY + NTH + "?(?: of)? " + MONTH + YEAR,
              EnglishForms::date),
          form(
              "iosubflnt",
              "(?:(?:in|of|since|until|by|before|for|last|this|next) )"
                  + MONTH
                  + YEAR
                  + "(?! [0-9])",
              EnglishForms::month),
          form(
              DIGITS + "t",
              "(?:the )?"
                  + DAY
                  + NTH
                  + "\\b(?! (?:floor|time|brigade|team|company|grade|ring|street|road|hospital|shift|one|batch|place|year|birthday))",
              (m, f) -> new Day(f.comingDay(number(m, "d")))));

  private EnglishForms() {}

  private static Day day(Frame frame, int offset) {
    return new Day(frame.today().plusDays(offset));
  }

  private static When weekday(MatchResult match, Frame frame) {
    int index = List.of(WEEKDAYS.split("\\|", -1)).indexOf(match.group("w").substring(0, 3));
    String which = match.group("s");
    if ("last".equals(which) || "past".equals(which)) {
      return new Day(frame.today().with(TemporalAdjusters.previous(DayOfWeek.of(index + 1))));
    }
    return new Day(
        "next".equals(which) ? frame.monday(1).plusDays(index) : frame.comingWeekday(index));
  }

  private static int weeks(MatchResult match) {
    String which = match.group("s");
    if (which == null) {
      return 0;
    }
    return switch (which) {
      case "last", "past" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  private static Days week(LocalDate monday) {
    return new Days(monday, monday.plusDays(6));
  }

  private static When partOfMonth(MatchResult match, Frame frame) {
    String part =
        switch (match.group("q")) {
          case "end" -> "底";
          case "middle" -> "中";
          default -> "初";
        };
    return Frame.part(frame.month(weeks(match)), part);
  }

  private static Day lastOfYear(Frame frame) {
    return new Day(LocalDate.of(frame.today().getYear(), 12, 31));
  }

  private static int month(MatchResult match) {
    return List.of(MONTHS.split("\\|", -1)).indexOf(match.group("m").substring(0, 3)) + 1;
  }

  private static LocalDate date(int month, int day, @Nullable String year, Frame frame) {
    return year == null
        ? frame.coming(month, day)
        : LocalDate.of(Integer.parseInt(year), month, day);
  }

  private static When date(MatchResult match, Frame frame) {
    return new Day(date(month(match), number(match, "d"), match.group("y"), frame));
  }

  private static When days(MatchResult match, Frame frame) {
    LocalDate first = date(month(match), number(match, "d"), match.group("y"), frame);
    LocalDate last = first.withDayOfMonth(number(match, "e"));
    return DateForms.days(first, last);
  }

  private static When month(MatchResult match, Frame frame) {
    String year = match.group("y");
    if (year != null) {
      return Frame.whole(YearMonth.of(Integer.parseInt(year), month(match)));
    }
    YearMonth coming = frame.comingMonth(month(match));
    boolean past = match.group().startsWith("last") || match.group().startsWith("since");
    if (past && !coming.isBefore(YearMonth.from(frame.today()))) {
      coming = coming.minusYears(1);
    }
    return Frame.whole(coming);
  }
}
