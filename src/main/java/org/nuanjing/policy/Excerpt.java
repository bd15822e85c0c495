package org.nuanjing.policy;

import java.util.List;

/**
 * A clause among its neighbours.
 *
 * @param passages of one document, in its order, each with its own heading
 * @param at the place of the clause among them, from 0
 */
public record Excerpt(List<Passage> passages, int at) {

  public Excerpt {
    passages = List.copyOf(passages);
    if (at < 0 || at >= passages.size()) {
      throw new IllegalArgumentException("The clause is one of the passages.");
    }
  }

  /** The clause itself. */
  public Passage passage() {
    return passages.get(at);
  }
}
