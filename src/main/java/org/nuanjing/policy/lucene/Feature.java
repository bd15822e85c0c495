package org.nuanjing.policy.lucene;

import java.util.Arrays;
import java.util.List;

/**
 * What speaks for or against a clause as the answer to a question, each from about −1 to 1.
 *
 * <p>{@link #fitted} tells those whose weight is found on questions with known answers; the others
 * never vary there, and their weight is a decision.
 */
enum Feature {
  /** BM25 against the best of the question. */
  SCORE(true),
  /** BM25 against the most the rarity of the question's terms allows. */
  SCORE_OF_RARITY(true),
  /** Share of what was asked that title, headings and clause say. */
  ALL(true),
  /** Share of what was asked that the title says. */
  TITLE(true),
  /** Share of what the vocabulary adds that the clause says. */
  SPOKEN(true),
  /** A kind of thing asked for is stated. */
  STATED(true),
  /** 1 where a number was asked for and one is stated, −1 where none is, 0 where none was asked. */
  NUMBER(true),
  /** The same for what follows a breach. */
  PENALTY(true),
  /** The same for who does it. */
  WHO(true),
  /** It is a rule of the asker's own place, or of the place asked for. */
  OWN_PLACE(true),
  /** The best score of the other clauses of its document. */
  DOCUMENT(true),
  /** It stands among the general or the final provisions. */
  GENERAL(true),
  /** It says why there is the document, or from when on. */
  PURPOSE(true),
  /** It says what authorities are for. */
  DUTIES(true),
  /** It leaves the matter to other rules. */
  DELEGATES(true),
  /** Longer is higher. */
  LENGTH(true),
  /** How near the question is in meaning to the whole clause; 0 in an index of words alone. */
  MEANING(true),
  /** How near it is to the nearest of its sentences. */
  MEANING_OF_SENTENCE(true),
  /** Its document is named in passing. */
  NAMED(true),
  /** It is for others than the asker. */
  OTHERS(true),
  /** Share of what was asked that one sentence of the clause says; for the decision only. */
  SENTENCE(false);

  private final boolean fitted;

  Feature(boolean fitted) {
    this.fitted = fitted;
  }

  boolean fitted() {
    return fitted;
  }

  /** The features with fitted weights. */
  static List<Feature> allFitted() {
    return Arrays.stream(values()).filter(Feature::fitted).toList();
  }
}
