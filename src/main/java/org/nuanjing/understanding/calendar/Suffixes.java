package org.nuanjing.understanding.calendar;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.TimeReader.Part;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;
import org.nuanjing.understanding.calendar.When.From;
import org.nuanjing.understanding.calendar.When.Holiday;
import org.nuanjing.understanding.calendar.When.Moment;
import org.nuanjing.understanding.calendar.When.Until;
import org.nuanjing.understanding.calendar.When.Weekend;

/** What stands behind a time and bends it: 之前, 前后, 起, 起三天, 期间. */
final class Suffixes {

  private static final int AROUND = 2;

  private static final Pattern BEHIND =
      Pattern.compile(
          " ?(?:(?<around>前后|左右|上下)|(?<before>之前|以前|前(?!面|台|天|往|后|几|两|列|任|期|妻|夫|线|方))"
              + "|(?<from>(?:就|要)?(?:开始|起(?!来|床|码|初|诉|飞|草|诉))|之后|以后|后(?!面|台|天|来|勤|半|续|期|方))"
              + "|(?<during>期间|之内|以内|内(?!容|部|心|科)|这段时间|那段时间))");

  private static final Pattern BUSY =
      Pattern.compile("[, ]?(?:for |(?:连续|连着|连|一共|总共|共|休|请假|请|放假|放|歇|用|待|住|要|大概|大约){0,4})");

  private static final Pattern LEAVE = Pattern.compile("的?(?:年假|公休|假|时间)?");

  private final String text;

  Suffixes(String text) {
    this.text = text;
  }

  /** A day by which something must be. */
  static When by(When when) {
    return when instanceof Moment ? when : new Until(when.last());
  }

  /**
   * The time with what stands behind it.
   *
   * @param from whether a word such as 从 stands before it
   */
  Part after(Part part, boolean from) {
    When when = part.when();
    if (when == null) {
      return part;
    }
    Matcher behind = BEHIND.matcher(text).region(part.end(), text.length());
    boolean bent = behind.lookingAt();
    int end = bent ? behind.end() : part.end();
    if ((bent && behind.group("from") != null) || (from && when instanceof Day)) {
      Part period = lasting(end, when.first());
      return period != null ? period : new Part(end, starting(when, bent), part.clock());
    }
    if (when instanceof Holiday holiday && !bent) {
      Part period = directly(end, holiday.first());
      return period == null ? part : period;
    }
    return bent ? new Part(end, bend(when, behind), part.clock()) : part;
  }

  private static When starting(When when, boolean bent) {
    return bent && !(when instanceof Moment) ? new From(when.first()) : when;
  }

  private static When bend(When when, Matcher behind) {
    if (behind.group("before") != null) {
      return by(when);
    }
    if (behind.group("around") != null && (when instanceof Day || when instanceof Weekend)) {
      return new Days(when.first().minusDays(AROUND), when.last().plusDays(AROUND));
    }
    return when;
  }

  /** A length of time behind a first day: 明天起连休三天. */
  private @Nullable Part lasting(int end, LocalDate first) {
    Matcher busy = BUSY.matcher(text).region(end, text.length());
    return busy.lookingAt() ? directly(busy.end(), first) : null;
  }

  private @Nullable Part directly(int start, LocalDate first) {
    Durations.Found found = start < text.length() ? Durations.at(text, start) : null;
    if (found == null || found.length().calendarDays() == 0) {
      return null;
    }
    Matcher leave = LEAVE.matcher(text).region(found.end(), text.length());
    int end = leave.lookingAt() ? leave.end() : found.end();
    return new Part(end, new Days(first, lastDay(first, found.length())), null);
  }

  private static LocalDate lastDay(LocalDate first, Length length) {
    var date = length.high().date();
    LocalDate beyond = first.plus(date);
    return length.high().time().isZero() ? beyond.minusDays(1) : beyond;
  }
}
