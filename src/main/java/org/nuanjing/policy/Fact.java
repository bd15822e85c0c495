package org.nuanjing.policy;

import java.util.List;

/**
 * What a clause states, in a few words of its own.
 *
 * @param at where the words stand in the clause's text
 * @param words as they stand there ({@code 年休假10天}, {@code 不得发放}); of a list the sentence that
 *     leads to its items, empty where the heading does
 * @param items of a list all its items in order, without their numbers; empty where the words say
 *     everything
 */
public record Fact(Kind kind, Span at, String words, List<String> items) {

  public Fact {
    items = List.copyOf(items);
  }

  /** A fact in one piece. */
  public Fact(Kind kind, Span at, String words) {
    this(kind, at, words, List.of());
  }

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
    /** Which cases, conditions or papers. */
    LIST,
    /** Who decides, pays or does it. */
    WHO,
    /** Whether something may, must or must not be. */
    YES_NO
  }
}
