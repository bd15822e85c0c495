package org.nuanjing.policy.lucene;

import java.util.Set;
import org.nuanjing.policy.Question;

/**
 * A question with its known answer.
 *
 * @param gold ids of the clauses that answer; empty where nothing in the library does
 */
public record Labelled(String id, Question question, Set<String> gold) {

  public Labelled {
    gold = Set.copyOf(gold);
  }

  public boolean answerable() {
    return !gold.isEmpty();
  }
}
