package org.nuanjing.policy;

/**
 * What a clause states, in a few words of its own.
 *
 * @param at where the words stand in the clause's text
 * @param words as they stand there ({@code 年休假10天}, {@code 不得发放})
 */
public record Fact(Kind kind, Span at, String words) {

  /** What kind of thing is asked for and stated. */
  public enum Kind {
    /** How much money, or what share. */
    AMOUNT,
    /** How long something lasts. */
    DURATION,
    /** By when something must be done. */
    DEADLINE,
    /** How old somebody must be. */
    AGE,
    /** How many people or things, how often. */
    NUMBER,
    /** Who decides, pays or does it. */
    WHO,
    /** Whether something may, must or must not be. */
    YES_NO
  }
}
