package org.nuanjing.understanding.calendar;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.numbers.Numerals;

/**
 * A way to write a day, and what it means.
 *
 * @param first the signs it can begin with
 */
record Form(String first, Pattern pattern, Reading reading) {

  /** What a match means. */
  interface Reading {
    /** Throws {@link DateTimeException} for a day that does not exist. */
    When read(MatchResult match, Frame frame);
  }

  /**
   * A day in a text.
   *
   * @param end exclusive
   * @param when null for a day that does not exist, such as 2月30日
   */
  record Read(int end, @Nullable When when) {}

  /** A day of a month, in digits or numerals. */
  static final String DAY =
      "[0-9]{1,2}|三十[一二三四五六七八九]?|(?:二十|廿)[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]";

  /** A month, in digits or numerals. */
  static final String MONTH = "1[0-9]|0?[1-9]|十[一二]?|[一二三四五六七八九]";

  static final String YEAR = "20[0-9]{2}|[0-9]{2}|二零[零一二三四五六七八九]{2}";

  /** What may follow a day and only repeats it. */
  static final String WEEKDAY_AFTER = "(?: ?\\(?(?:周|星期|礼拜)[一二三四五六日天]\\)?)?";

  static final String NUMERAL = "[0-9零一二两三四五六七八九十百千万]";

  /** The signs of digits and numerals. */
  static final String FIGURES = "0123456789一二三四五六七八九十廿";

  static Form form(String first, String pattern, Reading reading) {
    return new Form(first, Pattern.compile(pattern), reading);
  }

  /** The longest match of any of these that begins exactly here; null for none. */
  static @Nullable Read longest(List<Form> forms, String text, int start, Frame frame) {
    Read best = null;
    char sign = text.charAt(start);
    for (Form form : forms) {
      if (form.first.indexOf(sign) < 0) {
        continue;
      }
      Matcher matcher = form.pattern.matcher(text);
      matcher.useTransparentBounds(true).region(start, text.length());
      if (matcher.lookingAt() && (best == null || matcher.end() > best.end())) {
        best = new Read(matcher.end(), form.when(matcher, frame));
      }
    }
    return best;
  }

  private @Nullable When when(MatchResult match, Frame frame) {
    try {
      return reading.read(match, frame);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A number of a match; throws where it is none. */
  static int number(MatchResult match, String group) {
    int number = Numerals.small(match.group(group));
    if (number < 0) {
      throw new DateTimeException("This is no number.");
    }
    return number;
  }

  /** A year of a match, with its century where it has none. */
  static int year(MatchResult match, String group) {
    int year = number(match, group);
    return year < 100 ? 2000 + year : year;
  }
}
