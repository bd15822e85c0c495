package org.nuanjing.understanding.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.calendar.Sense;
import org.nuanjing.understanding.calendar.Times;
import org.nuanjing.understanding.calendar.When;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;
import org.nuanjing.understanding.calendar.When.From;
import org.nuanjing.understanding.calendar.When.Holiday;
import org.nuanjing.understanding.calendar.When.Moment;
import org.nuanjing.understanding.calendar.When.Soon;
import org.nuanjing.understanding.calendar.When.Until;
import org.nuanjing.understanding.calendar.When.Weekend;

/** Times as a day, a period or a moment. */
final class TimeValues {

  /** The most days that a near stretch such as 这几天 may have to be taken for its last day. */
  private static final int NEAR = 3;

  /** Kept for a day or a moment that is to be as soon as possible. */
  static final String SOON = "soon";

  private TimeValues() {}

  static void find(Message message, LocalDateTime now, List<Found> into) {
    for (Times.Found each : Times.find(message.counted().text(), now, Sense.MESSAGE)) {
      Slot.Type type = type(each.when());
      stored(type, each.when(), now.toLocalDate())
          .ifPresent(stored -> into.add(new Found(type, each.start(), each.end(), stored)));
    }
  }

  private static Slot.Type type(When when) {
    return switch (when) {
      case Day day -> Slot.Type.DATE;
      case Holiday holiday -> Slot.Type.DATE;
      case Until until -> Slot.Type.DATE;
      case From from -> Slot.Type.DATE;
      case Soon soon -> Slot.Type.DATE;
      case Days days -> Slot.Type.PERIOD;
      case Weekend weekend -> Slot.Type.PERIOD;
      case Moment moment -> Slot.Type.MOMENT;
    };
  }

  /** A time as a slot of that type keeps it; empty where it is none, such as a week for a day. */
  static Optional<String> stored(Slot.Type type, When when, LocalDate today) {
    if (when instanceof Soon && type != Slot.Type.PERIOD) {
      return Optional.of(SOON);
    }
    return switch (type) {
      case DATE -> day(when, today).map(LocalDate::toString);
      case PERIOD -> Optional.of(period(when, today));
      default -> Optional.of(moment(when));
    };
  }

  /** A week or a part of the calendar that is to come begins today at the earliest: 这个月. */
  static When coming(When when, LocalDate today) {
    return when instanceof Days(var first, var last)
            && first.isBefore(today)
            && !last.isBefore(today)
            && calendarPart(first, last)
        ? new Days(today, last)
        : when;
  }

  private static boolean calendarPart(LocalDate first, LocalDate last) {
    boolean week = first.getDayOfWeek() == DayOfWeek.MONDAY && first.plusDays(6).equals(last);
    boolean ends = last.plusDays(1).getDayOfMonth() == 1 || last.getDayOfMonth() % 10 == 0;
    return week || (first.getDayOfMonth() % 10 == 1 && ends);
  }

  private static Optional<LocalDate> day(When when, LocalDate today) {
    return switch (when) {
      case Days(var first, var last) when first.equals(last) -> Optional.of(first);
      case Days(var first, var last)
          when first.equals(today) && ChronoUnit.DAYS.between(first, last) < NEAR ->
          Optional.of(last);
      case Days days -> Optional.empty();
      case Holiday holiday -> Optional.of(holiday.day());
      default -> Optional.of(when.first());
    };
  }

  private static String period(When when, LocalDate today) {
    boolean deadline = when instanceof Until && !when.last().isBefore(today);
    return (deadline ? today : when.first()) + "/" + when.last();
  }

  private static String moment(When when) {
    if (when instanceof Moment moment) {
      return moment.isPoint() ? moment.from().toString() : moment.from() + "/" + moment.until();
    }
    if (when instanceof Holiday holiday) {
      return whole(holiday.day(), holiday.day());
    }
    return whole(when.first(), when.last());
  }

  private static String whole(LocalDate first, LocalDate last) {
    return first.atTime(LocalTime.MIDNIGHT) + "/" + last.plusDays(1).atTime(LocalTime.MIDNIGHT);
  }
}
