package org.nuanjing.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** What is otherwise on one date. */
public sealed interface DayChange {

  /** The date on which the shift would begin, or begins. */
  LocalDate date();

  /** A sign-in name. */
  String staff();

  /** Somebody's shifts that begin on the date fall away. */
  record Absent(LocalDate date, String staff) implements DayChange {}

  /** Somebody is on duty beside the others; the times are those of a {@link Shift}. */
  record Extra(LocalDate date, String staff, DutyRole role, LocalTime from, LocalTime to)
      implements DayChange {

    Shift shift() {
      return new Shift(staff, role, Set.of(ShiftDays.DAILY), from, to);
    }
  }
}
