package org.nuanjing.policy.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How many clauses hold a term; each is looked up once for a question. */
final class Frequencies {

  private final int clauses;
  private final ToIntFunction<String> lookup;
  private final Map<String, Integer> known = new HashMap<>();

  /**
   * @param clauses how many there are
   * @param lookup of a term among them
   */
  Frequencies(int clauses, ToIntFunction<String> lookup) {
    this.clauses = clauses;
    this.lookup = lookup;
  }

  int of(String term) {
    return known.computeIfAbsent(term, lookup::applyAsInt);
  }

  /** How rare a term is among the clauses; 0 where none holds it. */
  double rarity(String term) {
    int frequency = of(term);
    return frequency == 0 ? 0 : rarity(frequency);
  }

  /** As rare as a term can be that is held at all. */
  double mostRarity() {
    return rarity(1);
  }

  /** How much likelier two characters stand side by side than by chance: a logarithm. */
  double cohesion(String pair) {
    double expected =
        (double) of(pair.substring(0, 1)) * of(pair.substring(1)) / Math.max(1, clauses);
    return expected == 0 ? 0 : Math.log(of(pair) / expected);
  }

  private double rarity(int frequency) {
    return Math.log(1 + (clauses + 1.0 - frequency + 0.5) / (frequency + 0.5));
  }
}
