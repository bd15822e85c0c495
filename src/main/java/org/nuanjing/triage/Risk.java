package org.nuanjing.triage;

import java.util.List;

/**
 * What a message shows of risk.
 *
 * @param level the highest of its signals; {@link RiskLevel#NONE} where there are none
 * @param signals what was noticed, in the order it stands in the message
 */
public record Risk(RiskLevel level, List<Signal> signals) {

  /** No sign of risk. */
  public static final Risk NONE = new Risk(RiskLevel.NONE, List.of());

  public Risk {
    signals = List.copyOf(signals);
  }

  /**
   * One thing noticed.
   *
   * @param kind the signal's class, such as {@code intent}, {@code means}, {@code farewell}
   * @param level what it means by itself
   * @param start where it begins in the message, in UTF-16 units
   * @param end where it ends
   */
  public record Signal(String kind, RiskLevel level, int start, int end) {}
}
