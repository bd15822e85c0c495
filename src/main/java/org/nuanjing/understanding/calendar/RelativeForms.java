package org.nuanjing.understanding.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.Form.Read;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;
import org.nuanjing.understanding.calendar.When.Moment;
import org.nuanjing.understanding.calendar.When.Until;

/** Days counted from now by a length of time: 三天后, 两周内, 一个月前, in two weeks. */
final class RelativeForms {

  private static final Pattern LEAD = Pattern.compile("(?:再?过|(?<in>in )|(?<within>within ))");

  private static final Pattern TAIL =
      Pattern.compile(
          " ?(?:(?<within>之内|以内|内(?!部|容|心|科|蒙))|(?<after>之后|以后|过后|后(?!天|面|来|勤|台)| ?later(?![a-z])| ?from now(?![a-z]))"
              + "|(?<before>之前|以前|前(?!面|台|天|往|后|几|两|列)| ?ago(?![a-z])))");

  private RelativeForms() {}

  /** The day that begins here; null for none. */
  static @Nullable Read at(String text, int start, Frame frame) {
    Matcher lead = LEAD.matcher(text).region(start, text.length());
    boolean led = lead.lookingAt();
    int from = led ? lead.end() : start;
    if (from >= text.length()) {
      return null;
    }
    Durations.Found found = Durations.at(text, from);
    if (found == null) {
      return null;
    }
    Matcher tail = TAIL.matcher(text).region(found.end(), text.length());
    boolean tailed = tail.lookingAt();
    int end = tailed ? tail.end() : found.end();
    Length length = found.length();
    if (tailed && tail.group("before") != null) {
      return new Read(end, before(length, frame));
    }
    boolean within = tailed ? tail.group("within") != null : led && lead.group("within") != null;
    if (within) {
      LocalDateTime latest = after(length.high(), frame);
      return new Read(end, new Until(latest.toLocalDate()));
    }
    return tailed || led ? new Read(end, after(length, frame)) : null;
  }

  private static When after(Length length, Frame frame) {
    LocalDateTime earliest = after(length.low(), frame);
    LocalDateTime latest = after(length.high(), frame);
    if (!length.isExact()) {
      return new Days(earliest.toLocalDate(), latest.toLocalDate());
    }
    return length.high().time().isZero()
        ? new Day(latest.toLocalDate())
        : new Moment(latest, latest);
  }

  private static When before(Length length, Frame frame) {
    LocalDate latest = before(length.low(), frame).toLocalDate();
    LocalDate earliest = before(length.high(), frame).toLocalDate();
    if (!length.isExact()) {
      return new Days(earliest, latest);
    }
    LocalDateTime point = before(length.low(), frame);
    return length.low().time().isZero() ? new Day(latest) : new Moment(point, point);
  }

  private static LocalDateTime after(Length.Part part, Frame frame) {
    return minute(frame).plus(part.date()).plus(part.time());
  }

  private static LocalDateTime before(Length.Part part, Frame frame) {
    return minute(frame).minus(part.date()).minus(part.time());
  }

  private static LocalDateTime minute(Frame frame) {
    return frame.now().withSecond(0).withNano(0);
  }
}
