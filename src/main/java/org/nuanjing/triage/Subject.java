package org.nuanjing.triage;

/** Who is at risk. */
public enum Subject {
  /** Whoever writes. */
  SELF,
  /** Somebody the officer knows. */
  OTHER,
  /** People met at work: it is talk about duty. */
  WORK
}
