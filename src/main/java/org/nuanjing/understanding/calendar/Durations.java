package org.nuanjing.understanding.calendar;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.numbers.Amount;
import org.nuanjing.understanding.numbers.Amounts;

/** How long: 三天, 一个半小时, 半个月, two weeks. */
public final class Durations {

  /** How long in a text, and where it ends, exclusive. */
  public record Found(int end, Length length) {}

  private static final Pattern UNIT =
      Pattern.compile(
          " ?(?<half1>个?半)?(?<more1>多)?"
              + "(?:(?<day>天|日(?=以?内|之内|以?后|之后))|(?<week>个?(?:周(?!年|末|边|岁)|星期|礼拜))|(?<month>(?:个|(?<=个把))(?<half2>半)?(?<more2>多)?月(?!份))"
              + "|(?<year>年(?!级|级别|代|前|后|纪|龄|底|初|度|夜|货|终))|(?<hour>个?(?<half3>半)?(?<more3>多)?(?:小时|钟头))|(?<minute>分钟|(?<=[0-9])分(?=$|[,，。 ]))"
              + "|(?<quarter>刻钟)|(?<night>晚上?|宿|夜)|(?<second>秒钟?))"
              + "(?<half4>半(?!天|个|夜|年))?(?<more4>多|来)?"
              + "|[ -]?(?<en>days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|nights?|fortnights?)(?![a-z])"
              + "(?<half5> and a half)?");

  /** More years are a date: 2026年. */
  private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(100);

  /** More nights are a date: 年三十晚上. */
  private static final BigDecimal MOST_NIGHTS = BigDecimal.valueOf(15);

  private Durations() {}

  /** How long, from a number on; null where none begins here. */
  public static @Nullable Found at(String text, int start) {
    Amounts.Found number = Amounts.at(text, start);
    if (number == null) {
      return null;
    }
    Matcher unit = UNIT.matcher(text).region(number.end(), text.length());
    unit.useTransparentBounds(true);
    if (!unit.lookingAt()) {
      return null;
    }
    Length.Unit named = named(unit);
    Amount amount = number.amount();
    boolean beyond =
        (named == Length.Unit.YEAR && amount.high().compareTo(MOST_YEARS) > 0)
            || (named == Length.Unit.NIGHT && amount.high().compareTo(MOST_NIGHTS) > 0);
    if (beyond) {
      return null;
    }
    if (any(unit, "half1", "half2", "half3", "half4", "half5")) {
      amount = amount.plus(new BigDecimal("0.5"));
    }
    if (any(unit, "more1", "more2", "more3", "more4")) {
      amount = new Amount(amount.low(), amount.high().add(BigDecimal.ONE));
    }
    return new Found(unit.end(), Length.of(amount, named));
  }

  private static boolean any(Matcher matcher, String... groups) {
    for (String group : groups) {
      if (matcher.group(group) != null) {
        return true;
      }
    }
    return false;
  }

  private static Length.Unit named(Matcher unit) {
    String english = unit.group("en");
    if (english != null) {
      return english(english);
    }
    for (Length.Unit each : Length.Unit.values()) {
      if (unit.group(each.name().toLowerCase(Locale.ROOT)) != null) {
        return each;
      }
    }
    throw new IllegalStateException("A unit of time without a name.");
  }

  private static Length.Unit english(String word) {
    if (word.startsWith("fortnight")) {
      return Length.Unit.FORTNIGHT;
    }
    return switch (word.substring(0, 2)) {
      case "da" -> Length.Unit.DAY;
      case "we" -> Length.Unit.WEEK;
      case "mo" -> Length.Unit.MONTH;
      case "ye" -> Length.Unit.YEAR;
      case "ho", "hr" -> Length.Unit.HOUR;
      case "ni" -> Length.Unit.NIGHT;
      default -> Length.Unit.MINUTE;
    };
  }
}
