package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * A time somebody is on duty, week after week.
 *
 * @param staff a sign-in name
 * @param days on which it begins
 * @param from when it begins
 * @param to when it ends, exclusive: on the next day where it is not after {@code from}
 */
public record Shift(
    String staff, DutyRole role, Set<ShiftDays> days, LocalTime from, LocalTime to) {

  public Shift {
    days = Set.copyOf(days);
  }

  /** Whether one begins on a day. */
  boolean begins(LocalDate day, DutyCalendar calendar) {
    return days.stream().anyMatch(one -> one.has(day, calendar));
  }

  /** Whether the one that begins on a day lasts at a time. */
  boolean lasts(LocalDate day, Instant at, ZoneId zone) {
    return !at.isBefore(begin(day, zone)) && at.isBefore(end(day, zone));
  }

  /** When the one of a day begins. */
  Instant begin(LocalDate day, ZoneId zone) {
    return day.atTime(from).atZone(zone).toInstant();
  }

  /** When the one that begins on a day ends. */
  Instant end(LocalDate day, ZoneId zone) {
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    return last.atTime(to).atZone(zone).toInstant();
  }
}
