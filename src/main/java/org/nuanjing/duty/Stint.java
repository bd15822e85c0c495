package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One shift on one date, with who is really there.
 *
 * @param date on which it begins
 * @param staff the sign-in name of who is there, swaps heeded
 * @param ends exclusive
 */
public record Stint(LocalDate date, Shift shift, String staff, Instant begins, Instant ends) {

  /** Whether somebody stands in for whose it is by the rota. */
  public boolean standIn() {
    return !staff.equals(shift.staff());
  }

  /** Whether it lasts at any time within these two. */
  public boolean meets(Instant from, Instant to) {
    return begins.isBefore(to) && from.isBefore(ends);
  }
}
