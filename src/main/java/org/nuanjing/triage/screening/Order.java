package org.nuanjing.triage.screening;

/** In which situation which questions are asked, and in what order. */
public enum Order {
  /** The officer is at risk, and nothing has been done yet. */
  SELF,
  /** It is under way: where are you, who is near; nothing else. */
  IMMINENT,
  /** Somebody the officer knows is at risk. */
  ANOTHER,
  /** The officer may harm somebody else. */
  OTHERS,
  /** The contact is at its end. */
  CLOSING
}
