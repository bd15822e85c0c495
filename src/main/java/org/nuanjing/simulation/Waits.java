package org.nuanjing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.triage.RiskLevel;

/** How long officers waited for a person. */
public final class Waits {

  private final Map<RiskLevel, List<Duration>> byLevel = new EnumMap<>(RiskLevel.class);

  void add(RiskLevel level, Duration wait) {
    byLevel.computeIfAbsent(level, one -> new ArrayList<>()).add(wait);
  }

  /** How many officers of a level got a person. */
  public int count(RiskLevel level) {
    return of(level).size();
  }

  /** How many got one. */
  public int count() {
    return byLevel.values().stream().mapToInt(List::size).sum();
  }

  /**
   * The wait that a share of a level's officers did not exceed, by nearest rank; zero without any.
   *
   * @param share 0 to 1; 1 is the longest
   */
  public Duration at(RiskLevel level, double share) {
    List<Duration> waits = of(level);
    if (waits.isEmpty()) {
      return Duration.ZERO;
    }
    Collections.sort(waits);
    return waits.get(Math.max(0, (int) Math.ceil(share * waits.size()) - 1));
  }

  /** The longest wait of all. */
  public Duration longest() {
    return byLevel.keySet().stream()
        .map(level -> at(level, 1))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private List<Duration> of(RiskLevel level) {
    return byLevel.getOrDefault(level, new ArrayList<>());
  }
}
