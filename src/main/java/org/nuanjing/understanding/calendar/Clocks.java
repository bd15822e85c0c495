package org.nuanjing.understanding.calendar;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.numbers.Numerals;

/** Times of a day: 下午, 三点半, 晚上八点, 15:00, 3 pm. */
final class Clocks {

  /**
   * A time, or a part, of some day.
   *
   * @param end where it ends in the text, exclusive
   * @param part what part of the day was named; null for none
   * @param hours how far after midnight it begins; a day or more for the small hours of the next
   * @param until how far after midnight it ends; the same for a point
   * @param sure whether the hour needs no guess
   */
  record Time(int end, @Nullable DayPart part, Duration hours, Duration until, boolean sure) {

    boolean isPoint() {
      return hours.equals(until);
    }

    Time at(Duration point) {
      return new Time(end, part, point, point, sure);
    }
  }

  private static final String HOUR = "2[0-4]|1[0-9]|0?[0-9]|二十[一二三四]?|十[一二]?|[零一二两三四五六七八九]";

  private static final String MINUTE = "[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九]";

  /** What follows a number of points: 三点建议, 三点一线. */
  private static final String NO_TIME =
      "儿|一[线点]|建议|意见|要求|想法|东西|问题|希望|内容|主张|原因|理由|共识|说明|感想|情况|不足|钟头|[0-9]";

  /** A clock in Chinese. 一点 and 两点 alone are no times; 三点建议 is none either. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<h>"
              + HOUR
              + ")(?:点钟?|时(?!候|间|长|段|期|常|不|代))(?:(?<half>半)|(?<q>[一三])刻|过?(?<mi>"
              + MINUTE
              + ")分?(?![0-9个点月号箱盒件套双瓶张人名块元天份])|整)?(?!"
              + NO_TIME
              + ")");

  private static final Pattern DIGITAL =
      Pattern.compile(
          "(?:at )?(?<h>2[0-3]|[01]?[0-9]):(?<mi>[0-5][0-9])(?![0-9])(?: ?(?<ap>[ap])\\.?m\\b\\.?)?");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:at )?(?:(?<h>1[0-2]|0?[1-9])(?:[.:](?<mi>[0-5][0-9]))? ?(?:(?<ap>[ap])\\.?m\\b\\.?|o'?clock\\b(?: in the (?<part>morning|afternoon|evening))?)"
              + "|half past (?<half>1[0-2]|[1-9])\\b)");

  private static final Pattern AT = Pattern.compile("at (?<h>1[0-2]|0?[1-9])(?![0-9:.a-z%])");

  private Clocks() {}

  /**
   * The time that begins here; null for none.
   *
   * @param afterDay whether a day stands before it, so that 两点 is a time
   */
  static @Nullable Time at(String text, int start, boolean afterDay) {
    DayPart.Hit part = DayPart.at(text, start, afterDay);
    int next = part == null ? start : part.end();
    if (next < text.length() && part != null && text.charAt(next) == ' ') {
      next++;
    }
    Time clock = next < text.length() ? clock(text, next, afterDay || part != null) : null;
    if (part == null) {
      return clock;
    }
    return clock == null ? part.time() : clock.sure() ? clock : part.part().hour(clock);
  }

  private static @Nullable Time clock(String text, int start, boolean led) {
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && latin(text, start)) {
      return null;
    }
    Matcher chinese = region(CHINESE, text, start);
    if (chinese.lookingAt() && (led || alone(text, chinese))) {
      return chinese(chinese);
    }
    Matcher digital = region(DIGITAL, text, start);
    if (digital.lookingAt()) {
      return time(digital.end(), hour(digital), number(digital, "mi"), digital.group("ap"));
    }
    Matcher english = region(ENGLISH, text, start);
    if (english.lookingAt()) {
      return english(english);
    }
    Matcher at = region(AT, text, start);
    return led && at.lookingAt() ? time(at.end(), hour(at), 0, null) : null;
  }

  private static Matcher region(Pattern pattern, String text, int start) {
    return pattern.matcher(text).useTransparentBounds(true).region(start, text.length());
  }

  private static boolean latin(String text, int start) {
    return text.charAt(start) <= 'z' && text.charAt(start - 1) <= 'z';
  }

  /** Whether it is a time though nothing says so: not 一点, not 两点, nothing before it. */
  private static boolean alone(String text, Matcher match) {
    String hour = match.group("h");
    boolean exact = match.end() > match.end("h") + 1;
    boolean small = hour.equals("一") || hour.equals("两") || hour.equals("1") || hour.equals("零");
    char before = match.start() == 0 ? ' ' : text.charAt(match.start() - 1);
    return (exact || !small) && "有差第.几0123456789零一二两三四五六七八九十百千万".indexOf(before) < 0;
  }

  private static Time chinese(Matcher match) {
    int minutes = 0;
    if (match.group("half") != null) {
      minutes = 30;
    } else if (match.group("q") != null) {
      minutes = 15 * Numerals.small(match.group("q"));
    } else if (match.group("mi") != null) {
      minutes = number(match, "mi");
    }
    return time(match.end(), hour(match), minutes, null);
  }

  private static Time english(Matcher match) {
    if (match.group("half") != null) {
      return time(match.end(), number(match, "half"), 30, null);
    }
    String part = match.group("part");
    String half = part == null ? match.group("ap") : part.equals("morning") ? "a" : "p";
    return time(match.end(), hour(match), Math.max(number(match, "mi"), 0), half);
  }

  private static int hour(Matcher match) {
    return number(match, "h");
  }

  private static int number(Matcher match, String group) {
    String written = match.group(group);
    if (written != null && written.length() > 1 && written.charAt(0) == '零') {
      written = written.substring(1);
    }
    return Numerals.small(written);
  }

  /** A point; unsure where the hour may be of the morning or of the afternoon. */
  private static Time time(int end, int hour, int minutes, @Nullable String half) {
    int of24 = hour;
    if (half != null) {
      of24 = hour % 12 + (half.equals("p") ? 12 : 0);
    }
    Duration point = Duration.ofHours(of24).plusMinutes(minutes);
    return new Time(end, null, point, point, half != null || hour > 12 || hour == 0);
  }

  /**
   * The hour most likely meant where nothing says morning or afternoon: one to six are afternoon.
   */
  static Duration guess(Time time) {
    boolean small = time.hours().toHours() >= 1 && time.hours().toHours() <= 6;
    return time.sure() || !small ? time.hours() : time.hours().plusHours(12);
  }
}
