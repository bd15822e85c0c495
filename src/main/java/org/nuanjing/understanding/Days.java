package org.nuanjing.understanding;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.SlotReader.Value;

/**
 * The one day a text has. Where no year or month is said, it is the next such day, today included:
 * days are asked for what is to come.
 */
final class Days {

  private static final String NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final String WEEKDAYS = "mon|tue|wed|thu|fri|sat|sun";

  private static final Map<String, Integer> NEAR =
      Map.ofEntries(
          Map.entry("大后天", 3),
          Map.entry("后天", 2),
          Map.entry("明", 1),
          Map.entry("今", 0),
          Map.entry("昨天", -1),
          Map.entry("前天", -2),
          Map.entry("马上", 0),
          Map.entry("立刻", 0),
          Map.entry("尽快", 0),
          Map.entry("现在", 0),
          Map.entry("越快越好", 0),
          Map.entry("asap", 0),
          Map.entry("now", 0),
          Map.entry("today", 0),
          Map.entry("tonight", 0),
          Map.entry("day after tomorrow", 2),
          Map.entry("tomorrow", 1),
          Map.entry("yesterday", -1));

  private record Form(Pattern pattern, BiFunction<MatchResult, LocalDate, LocalDate> day) {}

  /** Tried in this order; what one has read the next does not see. */
  private static final List<Form> FORMS =
      List.of(
          form(
              "([0-9]{4})[-/.年 ]([0-9]{1,2})[-/.月 ]([0-9]{1,2})[日号]?",
              (m, today) -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
          form(
              "(下个?月)(" + NUMBER + ")[日号]",
              (m, today) -> YearMonth.from(today).plusMonths(1).atDay(number(m, 2))),
          form("(?:这个?月|本月)?月底", (m, today) -> YearMonth.from(today).atEndOfMonth()),
          form(
              "(" + NUMBER + ")月(" + NUMBER + ")[日号]?",
              (m, today) -> coming(number(m, 1), number(m, 2), today)),
          form(
              "(?<![0-9.:/-])(1[0-2]|0?[1-9])[-/.](3[01]|[12][0-9]|0?[1-9])(?![0-9.:/-])",
              (m, today) -> coming(number(m, 1), number(m, 2), today)),
          form(
              "\\b(" + MONTHS + ")[a-z]*\\.? ([0-9]{1,2})(?:st|nd|rd|th)?\\b(?:,? ([0-9]{4}))?",
              (m, today) -> english(m.group(1), number(m, 2), m.group(3), today)),
          form(
              "\\b([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? ("
                  + MONTHS
                  + ")[a-z]*\\b\\.?(?:,? ([0-9]{4}))?",
              (m, today) -> english(m.group(2), number(m, 1), m.group(3), today)),
          form(
              "(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天末])",
              (m, today) ->
                  weekday(
                      m.group(1),
                      "一二三四五六日".indexOf(m.group(2).replace('天', '日').replace('末', '六')),
                      today)),
          form(
              "\\b(next |this |coming )?(" + WEEKDAYS + ")(?:day|sday|nesday|rsday|urday|s|rs|)\\b",
              (m, today) ->
                  weekday(
                      "next ".equals(m.group(1)) ? "下" : null,
                      List.of(WEEKDAYS.split("\\|", -1)).indexOf(m.group(2)),
                      today)),
          form("(" + NUMBER + "|两)天(?:之?后|以后|内)", (m, today) -> today.plusDays(number(m, 1))),
          form("\\bin ([0-9]{1,2}) days?\\b", (m, today) -> today.plusDays(number(m, 1))),
          form(
              "大后天|后天|昨天|前天|day after"
                  + " tomorrow|马上|立刻|尽快|越快越好|现在|\\b(?:asap|now|today|tonight|tomorrow|yesterday)\\b",
              (m, today) -> today.plusDays(NEAR.getOrDefault(m.group(), 0))),
          form(
              "(今|明)[天日儿晚早]|(今)(?=[上下]午)",
              (m, today) -> today.plusDays(NEAR.getOrDefault(m.group().substring(0, 1), 0))),
          form(
              "(?<![0-9第])(" + NUMBER + ")[日号](?![楼门岗位])",
              (m, today) -> comingDay(number(m, 1), today)));

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日EEE", Locale.CHINA);
  private static final DateTimeFormatter ZH_YEAR =
      DateTimeFormatter.ofPattern("yyyy年M月d日EEE", Locale.CHINA);
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter EN_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private Days() {}

  static Value value(LocalDate day, LocalDate today) {
    boolean thisYear = day.getYear() == today.getYear();
    return new Value(
        day.toString(),
        (thisYear ? ZH : ZH_YEAR).format(day),
        (thisYear ? EN : EN_YEAR).format(day));
  }

  static Optional<LocalDate> read(String text, LocalDate today) {
    String rest = Normalizer.half(text).replace('後', '后').replace('號', '号').replace('週', '周');
    List<LocalDate> days = new ArrayList<>();
    for (Form form : FORMS) {
      var found = form.pattern().matcher(rest);
      StringBuilder left = new StringBuilder();
      while (found.find()) {
        try {
          days.add(form.day().apply(found.toMatchResult(), today));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
        found.appendReplacement(left, "|");
      }
      rest = found.appendTail(left).toString();
    }
    return days.stream().distinct().count() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private static Form form(String pattern, BiFunction<MatchResult, LocalDate, LocalDate> day) {
    return new Form(Pattern.compile(pattern), day);
  }

  private static int number(MatchResult match, int group) {
    return Numbers.read(match.group(group))
        .map(Integer::parseInt)
        .orElseThrow(() -> new DateTimeException("No number."));
  }

  /** The next such day; a 29 February waits for its year. */
  private static LocalDate coming(int month, int day, LocalDate today) {
    int year = today.getYear();
    if (month == 2 && day == 29) {
      while (!YearMonth.of(year, 2).isValidDay(29) || LocalDate.of(year, 2, 29).isBefore(today)) {
        year++;
      }
    }
    LocalDate coming = LocalDate.of(year, month, day);
    return coming.isBefore(today) ? coming.plusYears(1) : coming;
  }

  private static LocalDate comingDay(int day, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    if (day < today.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    return month.atDay(day);
  }

  private static LocalDate english(String month, int day, @Nullable String year, LocalDate today) {
    int number = List.of(MONTHS.split("\\|", -1)).indexOf(month) + 1;
    return year == null
        ? coming(number, day, today)
        : LocalDate.of(Integer.parseInt(year), number, day);
  }

  /** A weekday of this week or a later one, weeks beginning on Monday; without either, the next. */
  private static LocalDate weekday(@Nullable String week, int index, LocalDate today) {
    DayOfWeek day = DayOfWeek.of(index + 1);
    if (week == null) {
      return today.with(TemporalAdjusters.nextOrSame(day));
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int weeks =
        switch (week) {
          case "下下" -> 2;
          case "下" -> 1;
          default -> 0;
        };
    return monday.plus(7L * weeks + index, DAYS);
  }
}
