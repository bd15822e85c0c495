package org.nuanjing.policy.lucene;

import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Passage;

/**
 * A clause found for a question.
 *
 * @param score higher is better; only comparable within one question
 * @param coverage how much of what was asked the clause and its title contain, 0 to 1
 * @param stated whether it states a fact of the kind asked for; true where none is asked for
 */
record Candidate(Citation citation, double score, double coverage, boolean stated) {

  Passage passage() {
    return citation.passage();
  }
}
