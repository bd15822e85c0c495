package org.nuanjing.hotline;

import org.nuanjing.triage.RiskLevel;

/** Levels as staff call them: L0 to L4. */
public final class Levels {

  private Levels() {}

  /** 0 to 4. */
  public static int number(RiskLevel level) {
    return switch (level) {
      case NONE -> 0;
      case LOW -> 1;
      case MODERATE -> 2;
      case HIGH -> 3;
      case IMMINENT -> 4;
    };
  }

  /** The level of a number; below 0 none, above 4 imminent. */
  public static RiskLevel of(int number) {
    return switch (number) {
      case 1 -> RiskLevel.LOW;
      case 2 -> RiskLevel.MODERATE;
      case 3 -> RiskLevel.HIGH;
      default -> number > 3 ? RiskLevel.IMMINENT : RiskLevel.NONE;
    };
  }
}
