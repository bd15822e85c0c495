package org.nuanjing.understanding.calendar;

import static org.nuanjing.understanding.calendar.Form.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.Form.Read;
import org.nuanjing.understanding.calendar.Holidays.Named;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;
import org.nuanjing.understanding.calendar.When.Holiday;
import org.nuanjing.understanding.calendar.When.Until;
import org.nuanjing.understanding.numbers.Numerals;
import org.nuanjing.understanding.text.Words;

/** Holidays, and days of the Chinese calendar: 国庆, 春节前后, 正月初三, 农历八月十五. */
final class HolidayForms {

  /** How far 前后 reaches where several days are off, and where one is. */
  private static final int AROUND_LONG = 7;

  private static final int AROUND_SHORT = 3;

  private static final Pattern YEAR = Pattern.compile("(?:去年|前年|今年|明年|后年|上个|下个)的?");

  /** Words that begin with 一 and would cut a holiday out of 周五一起. */
  private static final String GOES_ON = "起下些样直定般共个点百千万路家班半条只种次二三四五六七八九十";

  private static final Pattern AFTER =
      Pattern.compile(
          "(?:那|这)?(?<off>期间|假期|长假|小长假|放假|假日|(?:那|这)?几天)|(?<around>前后)|(?<before>之前|以前|前夕?(?!面|几|两|一|天|后))"
              + "|(?<after>之后|以后|后(?!勤|来|天|面)|过后)|(?:节)?(?:当天|那天|这天)");

  /** What a holiday gives its name to. */
  private static final Pattern THING =
      Pattern.compile(
          "(?:节|节日)?的?(?:慰问|福利|礼[品物包盒券金]|月饼|粽子|元宵|年货|红包|补助|补贴|购物[卡券]|提货[卡券]|贺卡)"
              + "|(?:'s)? ?(?:holiday |festival |day )?(?:gifts?|gift box(?:es)?|benefits?|hampers?|vouchers?|welfare|mooncakes?|allowances?)(?![a-z])");

  private static final String LUNAR_DAY =
      "初[一二三四五六七八九十]|十[一二三四五六七八九]?|(?:二十|廿)[一二三四五六七八九]?|三十|[一二三四五六七八九]";

  private static final String LUNAR_MONTH = "正|腊|冬|十[一二]?|[一二三四五六七八九]";

  static final List<Form> FORMS =
      List.of(
          form(
              "农阴旧正腊冬",
              "(?:(?:农历|阴历|旧历)(?<l>" + LUNAR_MONTH + ")月|(?<m>[正腊冬])月)的?(?<d>" + LUNAR_DAY + ")",
              HolidayForms::lunar),
          form("大年", "大?年(?<d>初[一二三四五六七八九十])", HolidayForms::lunar));

  private HolidayForms() {}

  private static When lunar(MatchResult match, Frame frame) {
    String month = month(match);
    int number =
        switch (month) {
          case "正" -> 1;
          case "腊" -> 12;
          case "冬" -> 11;
          default -> Numerals.small(month);
        };
    int day = Numerals.small(match.group("d").replace("初", ""));
    for (int year = frame.base().getYear() - 1; ; year++) {
      LocalDate coming = LunarYears.day(year, number, day);
      if (!coming.isBefore(frame.base())) {
        return new Day(coming);
      }
    }
  }

  private static String month(MatchResult match) {
    if (!match.namedGroups().containsKey("m")) {
      return "正";
    }
    return match.group("m") == null ? match.group("l") : match.group("m");
  }

  /** Whether the holiday that begins here only names a thing: 中秋的慰问品, 春节福利. */
  static boolean namesAThing(String text, int start) {
    Matcher year = YEAR.matcher(text).region(start, text.length());
    int from = year.lookingAt() ? year.end() : start;
    Words.Hit<Named> hit = Holidays.names().longest(text, from);
    return hit != null && THING.matcher(text).region(hit.end(), text.length()).lookingAt();
  }

  /** The holiday that begins here, with a year before it and words such as 前后 behind; or null. */
  static @Nullable Read named(String text, int start, Frame frame) {
    Matcher year = YEAR.matcher(text).region(start, text.length());
    int from = year.lookingAt() ? year.end() : start;
    Words.Hit<Named> hit = Holidays.names().longest(text, from);
    if (hit == null || !alone(text, from, hit.end())) {
      return null;
    }
    try {
      Holiday holiday = holiday(hit.meaning(), from > start ? year.group() : "", frame);
      Matcher after = AFTER.matcher(text).region(hit.end(), text.length());
      return after.lookingAt()
          ? new Read(after.end(), after(after, holiday))
          : new Read(hit.end(), holiday);
    } catch (DateTimeException beyondTheTable) {
      return new Read(hit.end(), null);
    }
  }

  private static Holiday holiday(Named named, String year, Frame frame) {
    if (year.isEmpty() || year.startsWith("下个")) {
      return named.coming(frame.base());
    }
    return year.startsWith("上个")
        ? named.in(named.coming(frame.base()).day().getYear() - 1)
        : named.in(frame.year(year.substring(0, 2)));
  }

  private static boolean alone(String text, int start, int end) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    char first = text.charAt(start);
    char last = text.charAt(end - 1);
    boolean latin = first >= 'a' && first <= 'z';
    if (latin) {
      return !Character.isLetter(before) && !Character.isLetter(after);
    }
    boolean numeral = "五六七八十三".indexOf(first) >= 0;
    return !(numeral && "周期拜月初第号0123456789一二三四五六七八九十百千".indexOf(before) >= 0)
        && !(last == '一' && GOES_ON.indexOf(after) >= 0);
  }

  private static When after(Matcher after, Holiday holiday) {
    if (after.group("around") != null) {
      int days = holiday.first().equals(holiday.last()) ? AROUND_SHORT : AROUND_LONG;
      return new Days(holiday.day().minusDays(days), holiday.day().plusDays(days));
    }
    if (after.group("before") != null) {
      return new Until(holiday.first().minusDays(1));
    }
    if (after.group("after") != null) {
      return new When.From(holiday.last().plusDays(1));
    }
    return after.group("off") != null
        ? new Days(holiday.first(), holiday.last())
        : new Day(holiday.day());
  }
}
