package org.nuanjing.duty;

/** What became of something done about a swap. */
public enum SwapOutcome {
  /** It is kept. */
  KEPT,
  /** It is kept, and whoever takes them has less rest by it than they are to have. */
  KEPT_TIRED,
  /** Nobody on the hotline has that name. */
  UNKNOWN_NAME,
  /** There is no shift of that role and person that begins on that date. */
  NO_SUCH_SHIFT,
  /** The shifts are over. */
  OVER,
  /** They are somebody else's to give. */
  NOT_YOURS,
  /** Who is to take them has them. */
  ALREADY_THEIRS,
  /** A colleague was asked and has not answered. */
  ALREADY_ASKED,
  /** The role or one of the desks is not theirs, or they command or appraise somebody. */
  NOT_FOR_THEM,
  /** They are on duty then. */
  ON_DUTY_THEN,
  /** They are absent that day. */
  ABSENT,
  /** It was answered or taken back meanwhile, or there is none. */
  GONE;

  /** Whether it came to pass. */
  public boolean done() {
    return this == KEPT || this == KEPT_TIRED;
  }
}
