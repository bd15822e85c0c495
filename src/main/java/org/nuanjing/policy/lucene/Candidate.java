package org.nuanjing.policy.lucene;

import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Passage;

/**
 * A clause found for a question.
 *
 * @param score higher is better; only comparable within one question
 * @param coverage how much of what was asked the clause and its title contain, 0 to 1
 */
record Candidate(Citation citation, double score, double coverage) {

  Passage passage() {
    return citation.passage();
  }
}
