package org.nuanjing.policy.register;

import org.nuanjing.policy.entitlements.Amount;

/** What became of something staff did with a rule. */
public sealed interface RuleChange {

  /** It is done. */
  record Changed(Rule rule) implements RuleChange {}

  /** Nothing was done. */
  record Refused(Reason reason) implements RuleChange {}

  /**
   * Nothing was done: the file cannot be used.
   *
   * @param file its name
   * @param english the reason, to go on after the name
   * @param chinese the same in Chinese
   */
  record Unreadable(String file, String english, String chinese) implements RuleChange {}

  /** Nothing was done: the amount does not stand in its clause as it was entered. */
  record Unfounded(Amount.Fault fault) implements RuleChange {}

  /** Why nothing was done. */
  enum Reason {
    /** There is no such rule any more. */
    GONE,
    /** Somebody changed it meanwhile. */
    CHANGED_MEANWHILE,
    /** It needs a title. */
    NO_TITLE,
    /** It needs a day from which it holds. */
    NO_EFFECTIVE_DAY,
    /** Its last day is before its first. */
    ENDS_BEFORE_IT_BEGINS,
    /** An answer needs somebody who answers for it. */
    NO_OWNER,
    /** An answer needs a day on which it is looked at again. */
    NO_REVIEW_DAY,
    /** Another published version of the same title for the same place begins on the same day. */
    SAME_DAY,
    /** Only a draft can be published or discarded. */
    NO_DRAFT,
    /** Only what is published can be withdrawn. */
    NOT_PUBLISHED,
    /** Another amount of the document is for the same case. */
    SAME_CASE,
    /** The document has as many amounts as it may have. */
    TOO_MANY,
    /** What is withdrawn is not changed any more. */
    OVER,
    /** There is no such amount any more. */
    NO_AMOUNT,
    /** An answer needs a question and a text. */
    EMPTY,
    /** A question or an answer is too long. */
    TOO_LONG
  }
}
