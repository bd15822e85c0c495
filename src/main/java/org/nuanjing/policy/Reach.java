package org.nuanjing.policy;

/** Where a document holds, seen from the asker. */
public enum Reach {
  NATIONAL,
  /** The asker's own province, city or county. */
  OWN,
  /** Another place. */
  OTHER,
  /** A rule of one place, and nobody knows where the asker is. */
  UNKNOWN
}
