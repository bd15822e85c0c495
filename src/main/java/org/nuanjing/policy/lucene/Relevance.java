package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Answer.Reason;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Relation;

/** Decides whether what was found answers at all: better to admit silence than to mislead. */
final class Relevance {

  /** Less of the question than this in the best clause is chance; measured. */
  private static final double LEAST_COVERAGE = 0.2;

  /** The same for a question with words of other matters. */
  private static final double LEAST_COVERAGE_OF_OTHER_MATTERS = 0.6;

  /** So much better must another place's rule be to show that the matter is ruled by places. */
  private static final double RULED_ELSEWHERE = 1.1;

  /** A further clause must come this close to the best. */
  private static final double FURTHER = 0.7;

  private final WordList otherMatters;

  Relevance(WordList otherMatters) {
    this.otherMatters = otherMatters;
  }

  /**
   * The answer: those of the clauses that bear on the question, or why none does.
   *
   * @param best of the documents that may answer, best first
   * @param elsewhere the best of other places, where the question names one
   */
  Answer answer(Question question, List<Candidate> best, Optional<Candidate> elsewhere) {
    boolean other = otherMatters.anyIn(question.text());
    double least = other ? LEAST_COVERAGE_OF_OTHER_MATTERS : LEAST_COVERAGE;
    if (best.isEmpty() || best.getFirst().coverage() < least) {
      return declined(other ? Reason.OFF_TOPIC : Reason.NOTHING_ABOUT_IT);
    }
    double first = best.getFirst().score();
    if (elsewhere.filter(one -> one.score() > first * RULED_ELSEWHERE).isPresent()) {
      return declined(Reason.NO_RULE_OF_THE_PLACE);
    }
    if (best.stream().noneMatch(Candidate::stated)) {
      return declined(Reason.FACT_NOT_STATED);
    }
    return new Answer.Sure(
        best.stream()
            .filter(one -> one.score() >= first * FURTHER)
            .map(one ->
                one.equals(best.getFirst()) ? one.citation() : one.citation().as(Relation.ALSO))
            .toList(),
        Optional.empty());
  }

  private static Answer declined(Reason reason) {
    return new Answer.Declined(reason, "");
  }
}
