package org.nuanjing.policy;

/** Whom a rule is for, or who asks. */
public enum Category {
  /** 民警. */
  OFFICER,
  /** 辅警. */
  AUXILIARY,
  /** 家属. */
  FAMILY,
  /** 退休. */
  RETIRED,
  /** Nobody has said. */
  UNKNOWN
}
