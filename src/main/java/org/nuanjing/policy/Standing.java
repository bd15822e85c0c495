package org.nuanjing.policy;

/** Whether a document holds on a given day. */
public enum Standing {
  IN_FORCE,
  /** A newer version of the same title holds. */
  SUPERSEDED,
  NOT_YET_IN_FORCE,
  EXPIRED
}
