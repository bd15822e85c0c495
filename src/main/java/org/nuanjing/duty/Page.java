package org.nuanjing.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.triage.RiskLevel;

/**
 * People are being called to a contact and nobody has answered yet.
 *
 * @param since when the calling began
 * @param level the level whose ladder is climbed
 * @param startedAt when the ladder's first rung was due; moves with a level that rises and with a
 *     clock that is set back
 * @param passes the sign-in name of who holds the contact and is silent; empty where nobody holds
 *     it
 * @param step how many rungs were taken, 1 or more; counts on through the repeats
 * @param calls the latest calls, oldest first, at most {@value #MOST_CALLS}
 * @param lastAt when the last rung was taken
 * @param nextAt when the next one is due
 * @param told how often the officer was told that nobody answered yet
 * @param toldAt when the officer was last told; {@code since} before the first time
 */
public record Page(
    Instant since,
    RiskLevel level,
    Instant startedAt,
    Optional<String> passes,
    int step,
    List<Call> calls,
    Instant lastAt,
    Instant nextAt,
    int told,
    Instant toldAt) {

  /** How many calls are kept. */
  public static final int MOST_CALLS = 32;

  public Page {
    calls = List.copyOf(calls.subList(Math.max(0, calls.size() - MOST_CALLS), calls.size()));
  }

  /** Whether somebody was called, as far back as calls are kept. */
  public boolean called(String staff) {
    return calls.stream().anyMatch(call -> call.staff().equals(staff));
  }

  /**
   * One person called once.
   *
   * @param staff a sign-in name, or {@link Reach#PHONE_TREE}
   * @param step the rung it belonged to, from 1
   */
  public record Call(String staff, int step, Instant at) {}
}
