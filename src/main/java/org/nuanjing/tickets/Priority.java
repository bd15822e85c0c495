package org.nuanjing.tickets;

import org.nuanjing.intents.ResponseClass;
import org.nuanjing.triage.RiskLevel;

/** Which ticket comes first in a queue, the first named first; within one, the earlier due. */
public enum Priority {
  /** A person may be in danger. */
  CRISIS(0),
  /** Medical emergency. */
  EMERGENCY(1),
  /** Hours count, or an ordinary ticket that is late. */
  URGENT(2),
  ORDINARY(3);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** Its place, 0 first. */
  public int rank() {
    return rank;
  }

  /** The priority a ticket is opened with. */
  public static Priority of(ResponseClass response, RiskLevel risk) {
    if (risk.atLeast(RiskLevel.MODERATE) || response == ResponseClass.C0) {
      return CRISIS;
    }
    return switch (response) {
      case C0 -> CRISIS;
      case M0 -> EMERGENCY;
      case R2H -> URGENT;
      case R24H, R7D, R15D -> ORDINARY;
    };
  }

  /** The higher of two. */
  public Priority or(Priority other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
