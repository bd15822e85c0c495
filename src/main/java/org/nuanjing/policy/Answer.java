package org.nuanjing.policy;

import java.util.List;

/** What the rules say to a question. */
public sealed interface Answer {

  /**
   * Clauses that bear on the question.
   *
   * @param citations one to three, best first
   */
  record Found(List<Citation> citations) implements Answer {
    public Found {
      citations = List.copyOf(citations);
      if (citations.isEmpty() || citations.size() > 3) {
        throw new IllegalArgumentException("An answer quotes one to three clauses.");
      }
    }

    public Citation best() {
      return citations.getFirst();
    }
  }

  /** Nothing relevant is in force for the asker; offer a person instead. */
  record NotFound() implements Answer {}
}
