package org.nuanjing.triage;

import java.util.List;

/**
 * What a message shows of risk.
 *
 * @param level how much; {@link RiskLevel#NONE} where there is no sign
 * @param subject who is at risk where the level is above none, otherwise who writes
 * @param signals what was noticed, in the order it stands in the message. Some may be taken back by
 *     what stands around them, and then count for nothing
 */
public record Risk(RiskLevel level, Subject subject, List<Signal> signals) {

  /** No sign of risk. */
  public static final Risk NONE = new Risk(RiskLevel.NONE, Subject.SELF, List.of());

  /** The kind of what only the trained classifier saw. */
  public static final String LEARNED = "learned";

  public Risk {
    signals = List.copyOf(signals);
  }

  /** When it is, as the words around a signal say. */
  public enum When {
    /** Longer ago than three months. */
    PAST,
    /** Within the last three months. */
    RECENT,
    /** No time is said. */
    NOW,
    /** Within the next two days. */
    SOON
  }

  /** What becomes of a signal by what stands around it. */
  public enum Standing {
    /** It counts. */
    STANDS,
    /** It is denied. */
    DENIED,
    /** It is about people met at work. */
    DUTY
  }

  /**
   * One thing noticed.
   *
   * @param kind the signal's class, such as {@code wish}, {@code means}, {@code farewell}; {@link
   *     #LEARNED} where no pattern but the classifier saw it
   * @param level what it means by itself; none where it is taken back or counts only beside others
   * @param start where it begins in the message, in UTF-16 units
   * @param end where it ends
   */
  public record Signal(
      String kind,
      RiskLevel level,
      Subject subject,
      When when,
      Standing standing,
      int start,
      int end) {}
}
