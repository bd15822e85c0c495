package org.nuanjing.duty;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.nuanjing.triage.RiskLevel;

/**
 * The ladder of each level, and how an officer who waits is told the truth.
 *
 * @param byLevel LOW to IMMINENT, all four
 * @param tellAfter how long after the paging began an officer is told that nobody answered yet
 * @param tellEvery how long after that again, and again
 */
public record Ladders(Map<RiskLevel, Ladder> byLevel, Duration tellAfter, Duration tellEvery) {

  public Ladders {
    byLevel = new EnumMap<>(byLevel);
  }

  /** The ladder of a level; that of LOW where there is no sign of risk. */
  public Ladder of(RiskLevel level) {
    Ladder ladder = byLevel.get(level == RiskLevel.NONE ? RiskLevel.LOW : level);
    if (ladder == null) {
      throw new IllegalStateException("There is no ladder for " + level + ".");
    }
    return ladder;
  }
}
