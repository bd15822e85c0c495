package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is on duty when: the weekly shifts, what is otherwise on some dates, and the public holidays.
 * Pure.
 *
 * @param zone the time zone of the shifts
 * @param rest how much rest people are to have
 */
public record Rota(
    List<Shift> shifts, List<DayChange> changes, DutyCalendar calendar, ZoneId zone, Rest rest) {

  /** With the usual rest. */
  public Rota(List<Shift> shifts, List<DayChange> changes, DutyCalendar calendar, ZoneId zone) {
    this(shifts, changes, calendar, zone, Rest.USUAL);
  }

  public Rota {
    shifts = List.copyOf(shifts);
    changes = List.copyOf(changes);
  }

  /** The weekly shifts alone, in a week without holidays. */
  public Rota plain() {
    return new Rota(shifts, List.of(), DutyCalendar.PLAIN, zone, rest);
  }

  /**
   * Who is on duty at a time, by role, within one in the order of the rota.
   *
   * @param swaps in any order
   */
  public List<Assignment> on(Instant at, List<Swap> swaps) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    Set<Assignment> on = new LinkedHashSet<>();
    for (LocalDate day : List.of(today.minusDays(1), today)) {
      beginning(day).stream()
          .filter(shift -> shift.lasts(day, at, zone))
          .map(shift -> new Assignment(inPlaceOf(shift, day, swaps), shift.role()))
          .forEach(on::add);
    }
    return on.stream().sorted(Comparator.comparing(Assignment::role)).toList();
  }

  /** The shifts that begin on a day, absences and extra ones heeded, swaps not. */
  public List<Shift> beginning(LocalDate day) {
    List<String> absent = new ArrayList<>();
    List<Shift> extra = new ArrayList<>();
    for (DayChange change : changes) {
      if (change.date().equals(day)) {
        switch (change) {
          case DayChange.Absent gone -> absent.add(gone.staff());
          case DayChange.Extra more -> extra.add(more.shift());
        }
      }
    }
    return Stream.concat(
            shifts.stream()
                .filter(shift -> shift.begins(day, calendar))
                .filter(shift -> !absent.contains(shift.staff())),
            extra.stream())
        .toList();
  }

  /** The same with who is really there, swaps heeded. */
  public List<Stint> stints(LocalDate day, List<Swap> swaps) {
    return beginning(day).stream()
        .map(shift ->
            new Stint(
                day,
                shift,
                inPlaceOf(shift, day, swaps),
                shift.begin(day, zone),
                shift.end(day, zone)))
        .toList();
  }

  /** Whether somebody's shifts of a date fall away. */
  boolean absent(String staff, LocalDate date) {
    return changes.stream()
        .anyMatch(change ->
            change instanceof DayChange.Absent gone
                && gone.date().equals(date)
                && gone.staff().equals(staff));
  }

  private static String inPlaceOf(Shift shift, LocalDate day, List<Swap> swaps) {
    return swaps.stream()
        .filter(swap -> swap.date().equals(day))
        .filter(swap -> swap.role() == shift.role() && swap.from().equals(shift.staff()))
        .max(Comparator.comparing(Swap::at))
        .map(Swap::to)
        .orElse(shift.staff());
  }
}
