package org.nuanjing.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked, as the yearly notice on public holidays has it.
 *
 * @param holidays days off that are no weekend or are part of a holiday
 * @param workdays weekend days that are worked in exchange (调休)
 * @param names what some of these days are called
 */
public record DutyCalendar(
    Set<LocalDate> holidays, Set<LocalDate> workdays, Map<LocalDate, String> names) {

  /** Weekdays are worked, weekends are off. */
  public static final DutyCalendar PLAIN = new DutyCalendar(Set.of(), Set.of());

  public DutyCalendar {
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
    names = Map.copyOf(names);
  }

  /** A calendar whose days have no names. */
  public DutyCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
    this(holidays, workdays, Map.of());
  }

  /** What a day is called. */
  public Optional<String> name(LocalDate day) {
    return Optional.ofNullable(names.get(day));
  }

  /** Whether a day is worked. */
  public boolean worked(LocalDate day) {
    if (workdays.contains(day)) {
      return true;
    }
    return !holidays.contains(day)
        && day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
