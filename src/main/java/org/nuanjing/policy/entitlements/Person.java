package org.nuanjing.policy.entitlements;

/** Whom something happened to, seen from the officer. */
public enum Person {
  /** The officer, or a colleague of the same kind. */
  SELF,
  SPOUSE,
  PARENT,
  /** A parent of the spouse. */
  SPOUSES_PARENT,
  CHILD,
  /** Anybody else of the family. */
  RELATIVE
}
