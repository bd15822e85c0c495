package org.nuanjing.understanding.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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

  private static final List<Form> CHINESE =
      forms(DateForms.FORMS, NearForms.FORMS, HolidayForms.FORMS);
  private static final List<Form> CHINESE_ASKED = forms(CHINESE, DateForms.ASKED, NearForms.ASKED);
  private static final List<Form> ENGLISH_ASKED = forms(EnglishForms.FORMS, NearForms.ASKED);

  private final String text;
  private final Frame frame;
  private final boolean asked;

  TimeReader(String text, Frame frame, boolean asked) {
    this.text = text;
    this.frame = frame;
    this.asked = asked;
  }

  @SafeVarargs
  private static List<Form> forms(List<Form>... all) {
    List<Form> forms = new ArrayList<>();
    for (List<Form> some : all) {
      forms.addAll(some);
    }
    return List.copyOf(forms);
  }

  boolean asked() {
    return asked;
  }

  /** The time that begins here; null for none. One that is said to be past is the last such. */
  @Nullable Part at(int start) {
    Part part = read(start);
    if (part == null || part.when() == null || asked || !Tense.past(text, part.end())) {
      return part;
    }
    LocalDate today = frame.today();
    for (LocalDate base : Tense.earlier(today)) {
      Part earlier = new TimeReader(text, frame.after(base), asked).read(start);
      if (earlier != null && earlier.when() != null && earlier.when().last().isBefore(today)) {
        return earlier;
      }
    }
    return part;
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
    Read day = day(start, from);
    if (day == null) {
      Time time = Clocks.at(text, start, false);
      return time == null ? null : new Part(time.end(), moment(time, null, from), time);
    }
    if (day.when() == null || !oneDay(day.when())) {
      return new Part(day.end(), day.when(), null);
    }
    int next = day.end();
    while (next < text.length() && " ,的".indexOf(text.charAt(next)) >= 0 && next < day.end() + 2) {
      next++;
    }
    Time time = next < text.length() ? Clocks.at(text, next, true) : null;
    return time == null
        ? new Part(day.end(), day.when(), null)
        : new Part(time.end(), moment(time, day.when().first(), from), time);
  }

  private static boolean oneDay(When when) {
    return when instanceof Day;
  }

  private @Nullable Read day(int start, Frame from) {
    char sign = text.charAt(start);
    boolean latin = sign >= 'a' && sign <= 'z';
    Read best =
        latin
            ? Form.longest(asked ? ENGLISH_ASKED : EnglishForms.FORMS, text, start, from)
            : Form.longest(asked ? CHINESE_ASKED : CHINESE, text, start, from);
    if (!latin && sign >= '0' && sign <= '9') {
      best = longer(best, Form.longest(EnglishForms.FORMS, text, start, from));
    }
    best = longer(best, RelativeForms.at(text, start, from));
    return longer(best, HolidayForms.named(text, start, from));
  }

  private static @Nullable Read longer(@Nullable Read one, @Nullable Read other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.end() > one.end() ? other : one;
  }

  /** A time without a day is the next such time. */
  private static When moment(Time time, @Nullable LocalDate day, Frame frame) {
    Duration from = time.isPoint() ? Clocks.guess(time) : time.hours();
    LocalDate on = day == null ? frame.base() : day;
    LocalDateTime begins = on.atStartOfDay().plus(from);
    LocalDateTime ends = time.isPoint() ? begins : on.atStartOfDay().plus(time.until());
    boolean over = day == null && ends.isBefore(frame.now());
    return over ? new Moment(begins.plusDays(1), ends.plusDays(1)) : new Moment(begins, ends);
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
