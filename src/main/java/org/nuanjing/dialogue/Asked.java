package org.nuanjing.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.entitlements.Facts.Fact;

/**
 * The question of the rules asked last, which a follow-up and the buttons under its answer are
 * about.
 *
 * @param text as it stands on its own, masked
 * @param category for whom it was asked
 * @param asOf the day whose rules were asked for
 * @param clauses ids of the clauses quoted, best first; empty where none was
 * @param more words given since, such as 因病, masked; empty where none were
 * @param missing the fact the officer was asked for; empty where none was
 * @param at when it was answered; names it in the values of its buttons
 */
public record Asked(
    String text,
    Category category,
    LocalDate asOf,
    List<String> clauses,
    String more,
    Optional<Fact> missing,
    Instant at) {

  /** How long after the answer something that only makes sense after it is about it. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  public Asked {
    clauses = List.copyOf(clauses);
  }

  boolean fresh(Instant now) {
    return now.isBefore(at.plus(FRESH));
  }

  /** Tells the buttons of this answer from those of others. */
  String stamp() {
    return Long.toString(at.toEpochMilli(), 36);
  }

  /** Another question with the same answer. */
  Asked about(String other) {
    return new Asked(other, category, asOf, clauses, more, missing, at);
  }

  /** The question as the library takes it. */
  Question question(String region) {
    return new Question(text, region, category, asOf);
  }
}
