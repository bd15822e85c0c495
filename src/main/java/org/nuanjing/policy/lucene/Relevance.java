package org.nuanjing.policy.lucene;

import java.util.List;

/** Decides whether what was found answers at all: better to admit silence than to mislead. */
final class Relevance {

  private Relevance() {}

  /**
   * Those of the clauses that bear on the question; empty where it must be declined.
   *
   * @param best of the documents that may answer, best first
   * @param foreign the best of other places
   */
  static List<Candidate> relevant(List<Candidate> best, List<Candidate> foreign) {
    return best;
  }
}
