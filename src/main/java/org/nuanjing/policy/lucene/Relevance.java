package org.nuanjing.policy.lucene;

import java.util.List;

/** Decides whether what was found answers at all: better to admit silence than to mislead. */
final class Relevance {

  /** Less of the question than this in the best clause is chance; measured. */
  private static final double LEAST_COVERAGE = 0.2;

  /** So much better must another place's rule be to show that the matter is ruled by places. */
  private static final double RULED_ELSEWHERE = 1.1;

  /** A further clause must come this close to the best. */
  private static final double FURTHER = 0.7;

  private Relevance() {}

  /**
   * Those of the clauses that bear on the question; empty where it must be declined.
   *
   * @param best of the documents that may answer, best first
   * @param foreign the best of other places
   * @param namesPlace whether the question names a place
   */
  static List<Candidate> relevant(
      List<Candidate> best, List<Candidate> foreign, boolean namesPlace) {
    if (best.isEmpty() || best.getFirst().coverage() < LEAST_COVERAGE) {
      return List.of();
    }
    double first = best.getFirst().score();
    if (namesPlace && foreign.stream().anyMatch(other -> other.score() > first * RULED_ELSEWHERE)) {
      return List.of();
    }
    if (best.stream().noneMatch(Candidate::stated)) {
      return List.of();
    }
    return best.stream().filter(one -> one.score() >= first * FURTHER).toList();
  }
}
