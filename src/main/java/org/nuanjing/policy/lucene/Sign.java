package org.nuanjing.policy.lucene;

/** What tells whether the best clause really answers. */
enum Sign {
  /** The best clause's share of what the ranking gives to all, 0 to 1. */
  SHARE,
  /** Share of what was asked that one sentence of it says. */
  SENTENCE,
  /** Share of what was asked that title, headings and clause say together. */
  HELD,
  /** Whether it states something of a kind asked for; a half where no kind is asked for. */
  STATED,
  /** By how much a rule of another place holds more of what was asked. */
  ELSEWHERE,
  /** An amount was asked for, and the sentence that says most of what was asked has none. */
  NO_AMOUNT,
  /** A number was asked for, and it leaves the matter to other rules. */
  DELEGATES,
  /** The second best is of the same document. */
  SAME_DOCUMENT,
  /** How much was asked at all: the logarithm of the weight of its words. */
  WEIGHT,
  /** How near the best clause is to the question in meaning, by its nearest sentence. */
  MEANING
}
