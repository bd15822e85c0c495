package org.nuanjing.triage;

/**
 * How much at risk a person is, L0 to L4 of the product's clinical rules. Software may raise a
 * level; only a person lowers one.
 */
public enum RiskLevel {
  /** L0: no sign. */
  NONE,
  /** L1: distress, trauma exposure, sleep, grief. */
  LOW,
  /** L2: thoughts without a plan, past attempt, strong implicit signal. */
  MODERATE,
  /** L3: thoughts with plan, means or a near time; recent behaviour. */
  HIGH,
  /** L4: attempt under way, injured, weapon in hand, immediate danger. */
  IMMINENT;

  /** Whether this level is the other or above it. */
  public boolean atLeast(RiskLevel other) {
    return compareTo(other) >= 0;
  }

  /** The higher of two. */
  public RiskLevel or(RiskLevel other) {
    return atLeast(other) ? this : other;
  }
}
