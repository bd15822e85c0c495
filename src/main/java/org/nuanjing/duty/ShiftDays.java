package org.nuanjing.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The days on which a shift begins. */
public enum ShiftDays {
  MON,
  TUE,
  WED,
  THU,
  FRI,
  SAT,
  SUN,
  /** Monday to Friday save public holidays, and the weekend days that are worked for them. */
  WORKDAYS,
  /** All other days. */
  OFF_DAYS,
  DAILY;

  /** As duty.yaml writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The days that duty.yaml calls by a word. */
  public static Optional<ShiftDays> of(String word) {
    return Arrays.stream(values()).filter(days -> days.word().equals(word)).findFirst();
  }

  /** Whether a day is one of them. */
  public boolean has(LocalDate day, DutyCalendar calendar) {
    return switch (this) {
      case DAILY -> true;
      case WORKDAYS -> calendar.worked(day);
      case OFF_DAYS -> !calendar.worked(day);
      case MON, TUE, WED, THU, FRI, SAT, SUN -> of(day.getDayOfWeek()) == this;
    };
  }

  /** A day of the week. */
  static ShiftDays of(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> MON;
      case TUESDAY -> TUE;
      case WEDNESDAY -> WED;
      case THURSDAY -> THU;
      case FRIDAY -> FRI;
      case SATURDAY -> SAT;
      case SUNDAY -> SUN;
    };
  }
}
