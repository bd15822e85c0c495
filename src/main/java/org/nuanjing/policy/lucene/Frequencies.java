package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** How many clauses hold a term, and which; each is looked up once for a question. */
final class Frequencies {

  private final IndexSearcher searcher;
  private final int clauses;
  private final Map<String, TermStates> known = new HashMap<>();

  /**
   * @param clauses how many there are
   */
  Frequencies(IndexSearcher searcher, int clauses) {
    this.searcher = searcher;
    this.clauses = clauses;
  }

  int of(String term) {
    return states(term).docFreq();
  }

  /** The clauses that hold a term. */
  Query query(String term) {
    return new TermQuery(new Term(IndexFields.TEXT, term), states(term));
  }

  private TermStates states(String term) {
    return known.computeIfAbsent(term, this::lookedUp);
  }

  private TermStates lookedUp(String term) {
    try {
      return TermStates.build(searcher, new Term(IndexFields.TEXT, term), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
