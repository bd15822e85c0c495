package org.nuanjing.policy;

/** Whom a clause is for, seen from the asker. */
public enum Addressee {
  /** Everybody, or nobody has said who asks. */
  EVERYBODY,
  /** The asker's category is named. */
  ASKER,
  /** Others are named, and it is silent on the asker's category; it must then be said. */
  OTHERS
}
