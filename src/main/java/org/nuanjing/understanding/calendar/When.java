package org.nuanjing.understanding.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A time somebody named. */
public sealed interface When {

  /** The first day of it. */
  LocalDate first();

  /** The last day of it. */
  LocalDate last();

  /** What is about one day, its first and last. */
  sealed interface OneDay extends When {

    LocalDate day();

    @Override
    default LocalDate first() {
      return day();
    }

    @Override
    default LocalDate last() {
      return day();
    }
  }

  /** One day. */
  record Day(LocalDate day) implements OneDay {}

  /** A holiday: its day, and the days that are usually off. */
  record Holiday(LocalDate day, LocalDate first, LocalDate last) implements When {}

  /** A day by which something must be, that day included: 周五之前. */
  record Until(LocalDate day) implements OneDay {}

  /** A day from which on something is: 从明天起. */
  record From(LocalDate day) implements OneDay {}

  /** As soon as may be, counted from a day: 尽快. */
  record Soon(LocalDate day) implements OneDay {}

  /** Several days on end; the last is not before the first. */
  record Days(LocalDate first, LocalDate last) implements When {}

  /** Saturday and Sunday. */
  record Weekend(LocalDate first) implements When {
    @Override
    public LocalDate last() {
      return first.plusDays(1);
    }
  }

  /**
   * A time of a day, or a part of one.
   *
   * @param until exclusive; the same as {@code from} for a point in time
   */
  record Moment(LocalDateTime from, LocalDateTime until) implements When {
    @Override
    public LocalDate first() {
      return from.toLocalDate();
    }

    @Override
    public LocalDate last() {
      return (isPoint() ? until : until.minusNanos(1)).toLocalDate();
    }

    public boolean isPoint() {
      return from.equals(until);
    }
  }
}
