package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.ShiftDays;

/**
 * When a desk works. Time outside of it does not count where a promise is given in working hours.
 *
 * @param periods never empty; those of one day may touch or overlap, which counts once
 * @param calendar the days that are worked and the public holidays
 * @param zone where the desk's clock stands
 */
public record WorkingHours(List<Period> periods, DutyCalendar calendar, ZoneId zone) {

  /** No holiday is longer; a desk that does not work within this many days never does. */
  private static final int FARTHEST_DAYS = 60;

  public WorkingHours {
    periods = List.copyOf(periods);
  }

  /**
   * A part of a day.
   *
   * @param to exclusive; midnight is the end of the day, and no period goes beyond it
   */
  public record Period(Set<ShiftDays> days, LocalTime from, LocalTime to) {

    public Period {
      days = Set.copyOf(days);
    }

    private boolean has(LocalDate day, DutyCalendar calendar) {
      return days.stream().anyMatch(one -> one.has(day, calendar));
    }

    private Span on(LocalDate day, ZoneId zone) {
      LocalDate last = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
      return new Span(
          day.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
    }
  }

  private record Span(Instant from, Instant to) {}

  /**
   * When so much working time will have passed.
   *
   * @param working not negative; zero gives the next working moment
   * @throws IllegalStateException where the desk does not work within {@value #FARTHEST_DAYS} days
   */
  public Instant after(Instant from, Duration working) {
    Duration left = working;
    LocalDate day = LocalDate.ofInstant(from, zone);
    for (LocalDate last = day.plusDays(FARTHEST_DAYS); !day.isAfter(last); day = day.plusDays(1)) {
      Instant counted = from;
      for (Span span : spans(day)) {
        Instant begin = later(span.from(), counted);
        if (!begin.isBefore(span.to())) {
          continue;
        }
        Duration length = Duration.between(begin, span.to());
        if (left.compareTo(length) <= 0) {
          return begin.plus(left);
        }
        left = left.minus(length);
        counted = span.to();
        last = day.plusDays(FARTHEST_DAYS + 1L);
      }
    }
    throw new IllegalStateException("This desk never works.");
  }

  /** How much working time lies between two times; zero where the second is not later. */
  public Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(to, zone);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      Instant counted = from;
      for (Span span : spans(day)) {
        Instant begin = later(span.from(), counted);
        Instant end = span.to().isBefore(to) ? span.to() : to;
        if (begin.isBefore(end)) {
          sum = sum.plus(Duration.between(begin, end));
          counted = end;
        }
      }
    }
    return sum;
  }

  private List<Span> spans(LocalDate day) {
    return periods.stream()
        .filter(period -> period.has(day, calendar))
        .map(period -> period.on(day, zone))
        .sorted(Comparator.comparing(Span::from))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
