package org.nuanjing.policy.entitlements;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days.
 *
 * @param first its first day
 * @param last its last day, not before the first
 */
public record Days(LocalDate first, LocalDate last) {

  public Days {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("The last day comes before the first.");
    }
  }

  /** One day. */
  public static Days of(LocalDate day) {
    return new Days(day, day);
  }

  /** Whether they have a day in common. */
  public boolean meets(Days other) {
    return !last.isBefore(other.first) && !other.last.isBefore(first);
  }

  /** Those of them before a day; nothing where there is none. */
  public Optional<Days> before(LocalDate day) {
    if (last.isBefore(day)) {
      return Optional.of(this);
    }
    return first.isBefore(day) ? Optional.of(new Days(first, day.minusDays(1))) : Optional.empty();
  }
}
