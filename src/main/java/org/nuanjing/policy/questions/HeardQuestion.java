package org.nuanjing.policy.questions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A question of the rules and what became of it. Nobody's: it says neither who asked nor where.
 *
 * @param text as it stood on its own, numbers of persons masked
 * @param clauses ids of the clauses quoted; empty where none was
 * @param answered when it was answered; with the text it tells one answer from every other
 * @param at when the verdict was given, not before it was answered
 */
public record HeardQuestion(
    String text, Verdict verdict, List<String> clauses, Instant answered, Instant at) {

  public HeardQuestion {
    // Those that were kept before answers were told apart each stand for an answer.
    answered = Objects.requireNonNullElse(answered, at);
    clauses = List.copyOf(clauses);
  }

  /** What became of a question. */
  public enum Verdict {
    /** No clause was quoted. */
    UNANSWERED,
    /** Clauses were quoted that may bear on it. */
    UNSURE,
    /** The officer found the answer of no use. */
    USELESS,
    /** The officer had asked something else. */
    NOT_ASKED,
    /** The officer found the answer of use. */
    USEFUL
  }
}
