package org.nuanjing.understanding.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.Clocks.Time;
import org.nuanjing.understanding.calendar.Form.Read;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Holiday;
import org.nuanjing.understanding.calendar.When.Moment;

/** Reads one time of a text: a day, a time of it, a second one after 到, and what stands behind. */
final class TimeReader {

  /**
   * A time that was read.
   *
   * @param end exclusive
   * @param when null for a day that does not exist
   * @param clock the time of the day; null for none
   */
  record Part(int end, @Nullable When when, @Nullable Time clock) {}

  private static final Pattern LEAD =
      Pattern.compile(
          "(?<from>从|自|打(?!算)|from |starting (?:from |on )?|since )|(?<between>between )|(?<by>by |before |until |till |no later than )(?:the )?");

  private static final Pattern TO =
      Pattern.compile(" ?(?:到|至|-{1,2}|~)(?:了|这)? ?| (?:to|until|till|through|thru) ");

  private static final Pattern AND = Pattern.compile(" and ");

  private final String text;
  private final Frame frame;
  private final Sense sense;

  TimeReader(String text, Frame frame, Sense sense) {
    this.text = text;
    this.frame = frame;
    this.sense = sense;
  }

  /** The time that begins here; null for none. One that is past is the last such. */
  @Nullable Part at(int start) {
    Part part = read(start);
    if (part == null || part.when() == null || !past(part)) {
      return part;
    }
    LocalDate today = frame.today();
    for (LocalDate base : Tense.earlier(today)) {
      Part earlier = new TimeReader(text, frame.after(base), sense).read(start);
      if (earlier != null && earlier.when() != null && over(earlier.when(), today)) {
        return earlier;
      }
    }
    return part;
  }

  /** Whether a time is to be looked for before today. */
  private boolean past(Part part) {
    boolean coming = part.when() != null && part.when().first().isAfter(frame.today());
    return switch (sense) {
      case MESSAGE -> Tense.past(text, part.end());
      case COMING -> false;
      case PAST -> coming;
    };
  }

  /** Whether a time is over; one that was asked for may still last. */
  private boolean over(When when, LocalDate today) {
    return !(sense == Sense.PAST ? when.first() : when.last()).isAfter(today);
  }

  private @Nullable Part read(int start) {
    Matcher lead = LEAD.matcher(text).region(start, text.length());
    boolean led = lead.lookingAt();
    int from = led ? lead.end() : start;
    Part first = from < text.length() ? single(from, frame) : null;
    if (first == null || first.when() == null) {
      return first;
    }
    boolean between = led && lead.group("between") != null;
    Part range = range(first, between ? AND : TO);
    if (range != null) {
      return range;
    }
    if (led && lead.group("by") != null) {
      return new Part(first.end(), Suffixes.by(first.when()), null);
    }
    return new Suffixes(text).after(first, led && lead.group("from") != null);
  }

  /** A day and a time of it, or one of the two. */
  private @Nullable Part single(int start, Frame from) {
    Read day = DayReader.at(text, start, from, sense);
    if (day == null) {
      Time time = Clocks.at(text, start, false);
      return time == null ? null : new Part(time.end(), moment(time, null, from), time);
    }
    LocalDate on = day.when() == null ? null : oneDay(day.when());
    if (on == null) {
      return new Part(day.end(), day.when(), null);
    }
    int next = day.end();
    while (next < text.length() && " ,的".indexOf(text.charAt(next)) >= 0 && next < day.end() + 2) {
      next++;
    }
    Time time = next < text.length() ? Clocks.at(text, next, true) : null;
    return time == null
        ? new Part(day.end(), day.when(), null)
        : new Part(time.end(), moment(time, on, from), time);
  }

  /** The day a time of day may be said of; null where there are several. */
  private static @Nullable LocalDate oneDay(When when) {
    return switch (when) {
      case Day day -> day.day();
      case Holiday holiday -> holiday.day();
      default -> null;
    };
  }

  /** A time without a day is the next such time, or the last one. */
  private When moment(Time time, @Nullable LocalDate day, Frame frame) {
    Duration from = time.isPoint() ? Clocks.guess(time) : time.hours();
    LocalDate on = day == null ? frame.base() : day;
    LocalDateTime begins = on.atStartOfDay().plus(from);
    LocalDateTime ends = time.isPoint() ? begins : on.atStartOfDay().plus(time.until());
    long days = day == null ? Tense.days(sense, begins, ends, frame.now()) : 0;
    return new Moment(begins.plusDays(days), ends.plusDays(days));
  }

  private @Nullable Part range(Part first, Pattern to) {
    Matcher between = to.matcher(text).region(first.end(), text.length());
    if (!between.lookingAt() || between.end() >= text.length() || first.when() == null) {
      return null;
    }
    LocalDate base = first.when().first();
    Part second = single(between.end(), frame.after(base));
    if (second == null) {
      return null;
    }
    if (second.when() == null) {
      return new Part(second.end(), null, null);
    }
    When joined = joined(first, second);
    return joined == null
        ? null
        : new Suffixes(text).after(new Part(second.end(), joined, null), true);
  }

  private @Nullable When joined(Part first, Part second) {
    When one = first.when();
    When other = second.when();
    if (one instanceof Moment from && other instanceof Moment to) {
      return moments(from, to, second);
    }
    if (one == null || other == null || other.last().isBefore(one.first())) {
      return null;
    }
    LocalDate begins = one instanceof Holiday holiday ? holiday.day() : one.first();
    LocalDate ends = other instanceof Holiday holiday ? holiday.day() : other.last();
    return ends.isBefore(begins) ? null : new When.Days(begins, ends);
  }

  /** From one time to another; 下午两点到四点 ends in the afternoon too. */
  private static @Nullable When moments(Moment from, Moment to, Part second) {
    Time clock = second.clock();
    LocalDateTime end = to.until();
    if (clock != null && clock.part() == null && !clock.sure()) {
      LocalDateTime plain = from.from().toLocalDate().atStartOfDay().plus(clock.hours());
      end = plain.isAfter(from.from()) ? plain : plain.plusHours(12);
    }
    return end.isAfter(from.from()) ? new Moment(from.from(), end) : null;
  }
}
