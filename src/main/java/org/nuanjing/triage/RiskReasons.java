package org.nuanjing.triage;

import java.util.List;
import org.nuanjing.triage.Risk.Signal;

/**
 * Why a message is taken for what it is.
 *
 * @param risk what it is taken for
 * @param byPatterns its level by the reviewed patterns alone
 * @param byClassifier its level by the trained classifier alone
 * @param likely how likely its level is low, moderate, high and imminent at least, each 0 to 1
 * @param told the level that {@code evidence} speaks for and against
 * @param evidence what the classifier looked at, the strongest first
 * @param found what the patterns found, in the order it stands in the message
 */
public record RiskReasons(
    Risk risk,
    RiskLevel byPatterns,
    RiskLevel byClassifier,
    List<Double> likely,
    RiskLevel told,
    List<Evidence> evidence,
    List<Found> found) {

  /** Nothing is written, so nothing is seen. */
  static final RiskReasons NOTHING =
      new RiskReasons(
          Risk.NONE,
          RiskLevel.NONE,
          RiskLevel.NONE,
          List.of(0.0, 0.0, 0.0, 0.0),
          RiskLevel.LOW,
          List.of(),
          List.of());

  public RiskReasons {
    likely = List.copyOf(likely);
    evidence = List.copyOf(evidence);
    found = List.copyOf(found);
  }

  /**
   * What adds to a level, or takes from it.
   *
   * @param feature characters, words, {@code ~} sounds, {@code !} a signal of the patterns, {@code
   *     %} context
   * @param weight what it adds to the logarithm of the odds
   */
  public record Evidence(String feature, double weight) {}

  /**
   * A signal that a pattern found.
   *
   * @param signal as it stands in the message
   * @param pattern the pattern, as it is written in the reviewed file with its names filled in
   */
  public record Found(Signal signal, String pattern) {}
}
