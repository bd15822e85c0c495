package org.nuanjing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nuanjing.triage.RiskLevel;

/** Made-up officers who need a person, the same for the same seed. */
final class Arrivals {

  private Arrivals() {}

  /**
   * One officer.
   *
   * @param at when they write
   * @param takes how long a counsellor is with them
   */
  record Arrival(Instant at, RiskLevel level, Duration takes) {}

  /**
   * Officers over a day, in the order they write: a third of them within the two hours of a surge.
   *
   * @param from when the day begins
   */
  static List<Arrival> of(int officers, Instant from, Random random) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < officers; i++) {
      boolean surge = random.nextInt(3) == 0;
      long within = surge ? Duration.ofHours(2).toSeconds() : Duration.ofHours(24).toSeconds();
      Duration after = Duration.ofSeconds((long) (random.nextDouble() * within));
      Instant at = from.plus(surge ? after.plus(Duration.ofHours(8)) : after);
      RiskLevel level = level(random.nextInt(100));
      arrivals.add(new Arrival(at, level, takes(level, random)));
    }
    arrivals.sort((one, other) -> one.at().compareTo(other.at()));
    return List.copyOf(arrivals);
  }

  private static RiskLevel level(int percent) {
    if (percent < 2) {
      return RiskLevel.IMMINENT;
    }
    if (percent < 10) {
      return RiskLevel.HIGH;
    }
    return percent < 35 ? RiskLevel.MODERATE : RiskLevel.LOW;
  }

  /** Long talks are the rule where the risk is high; the spread is that of a log-normal. */
  private static Duration takes(RiskLevel level, Random random) {
    double median =
        switch (level) {
          case IMMINENT -> 50;
          case HIGH -> 40;
          case MODERATE -> 25;
          case LOW, NONE -> 12;
        };
    double minutes = median * Math.exp(0.4 * random.nextGaussian());
    return Duration.ofSeconds((long) (60 * Math.min(180, minutes)));
  }
}
