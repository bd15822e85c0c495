package org.nuanjing.duty;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who is called when, until somebody answers.
 *
 * @param rungs by time, the first at once; at least one
 * @param repeat how long after the last rung everybody is called again, and again after that
 * @param silentAfter how long an officer waits for the word of who holds the contact before others
 *     are called
 */
public record Ladder(List<Rung> rungs, Duration repeat, Duration silentAfter) {

  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty() || !rungs.getFirst().after().isZero()) {
      throw new IllegalArgumentException("A ladder begins at once.");
    }
  }

  /** Everybody it calls. */
  Set<DutyRole> everybody() {
    Set<DutyRole> all = EnumSet.noneOf(DutyRole.class);
    rungs.forEach(rung -> all.addAll(rung.roles()));
    return all;
  }

  /** Whether any rung sets off the phone tree. */
  boolean phones() {
    return rungs.stream().anyMatch(Rung::phoneTree);
  }
}
