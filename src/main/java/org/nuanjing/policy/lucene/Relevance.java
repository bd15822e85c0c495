package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Question;

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
   * Those of the clauses that bear on the question; empty where it must be declined: too little of
   * what was asked stands in them, the matter is ruled by places and the one named has no rule
   * here, or none states the kind of fact asked for.
   *
   * @param best of the documents that may answer, best first
   * @param elsewhere the best of other places, where the question names one
   */
  List<Candidate> relevant(Question question, List<Candidate> best, Optional<Candidate> elsewhere) {
    if (best.isEmpty() || best.getFirst().coverage() < leastCoverage(question)) {
      return List.of();
    }
    double first = best.getFirst().score();
    if (elsewhere.filter(other -> other.score() > first * RULED_ELSEWHERE).isPresent()
        || best.stream().noneMatch(Candidate::stated)) {
      return List.of();
    }
    return best.stream().filter(one -> one.score() >= first * FURTHER).toList();
  }

  private double leastCoverage(Question question) {
    return otherMatters.anyIn(question.text()) ? LEAST_COVERAGE_OF_OTHER_MATTERS : LEAST_COVERAGE;
  }
}
