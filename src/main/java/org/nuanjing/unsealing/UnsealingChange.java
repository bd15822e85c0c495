package org.nuanjing.unsealing;

/** What a command makes of an unsealing. */
public sealed interface UnsealingChange {

  /** It changes; its version is counted up and what happened stands last in its steps. */
  record Changed(Unsealing unsealing) implements UnsealingChange {}

  /** The same was done before; nothing changes. */
  record Repeated(Unsealing unsealing) implements UnsealingChange {}

  /** It cannot be done. */
  record Refused(Reason reason) implements UnsealingChange {}

  /** Why not. */
  enum Reason {
    /** There is nothing here for this person. */
    NOT_HERE,
    /** The chat is bound to nobody: there is no name to be seen. */
    NOBODY_BOUND,
    /** The reason is not on the list. */
    NO_SUCH_REASON,
    /** Acting alone is for immediate danger. */
    NOT_IMMINENT,
    /** Another wish or opening for this officer is still running. */
    RUNNING_ALREADY,
    /** It needs a person who had no part in it. */
    SAME_PERSON,
    /** Somebody else was quicker, or its time is over. */
    TOO_LATE,
    /** It can still be seen: look it over once it is closed. */
    STILL_OPEN
  }
}
