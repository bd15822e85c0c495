package org.nuanjing.understanding.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A time somebody named. */
public sealed interface When {

  /** The first day of it. */
  LocalDate first();

  /** The last day of it. */
  LocalDate last();

  /** One day. */
  record Day(LocalDate day) implements When {
    @Override
    public LocalDate first() {
      return day;
    }

    @Override
    public LocalDate last() {
      return day;
    }
  }

  /** A holiday: its day, and the days that are usually off. */
  record Holiday(LocalDate day, LocalDate first, LocalDate last) implements When {}

  /** A day by which something must be, that day included: 周五之前. */
  record Until(LocalDate day) implements When {
    @Override
    public LocalDate first() {
      return day;
    }

    @Override
    public LocalDate last() {
      return day;
    }
  }

  /** A day from which on something is: 从明天起. */
  record From(LocalDate day) implements When {
    @Override
    public LocalDate first() {
      return day;
    }

    @Override
    public LocalDate last() {
      return day;
    }
  }

  /** As soon as may be, counted from a day: 尽快. */
  record Soon(LocalDate day) implements When {
    @Override
    public LocalDate first() {
      return day;
    }

    @Override
    public LocalDate last() {
      return day;
    }
  }

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
