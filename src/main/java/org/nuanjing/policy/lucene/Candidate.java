package org.nuanjing.policy.lucene;

import java.util.Comparator;
import java.util.List;

/**
 * A clause found for a question.
 *
 * @param score by the ranking; only comparable within one question
 * @param features what speaks for and against it, by {@link Feature#ordinal}
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // by index
record Candidate(Hit hit, double score, double[] features) {

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparingInt(one -> one.hit.doc());

  /** The clauses with the scores of a ranking, best first. */
  static List<Candidate> ranked(List<Candidate> candidates, Ranking ranking) {
    return candidates.stream()
        .map(one -> new Candidate(one.hit, ranking.score(one.features), one.features))
        .sorted(BEST_FIRST)
        .toList();
  }

  /** The same without what tells of meaning. */
  Candidate wordsAlone() {
    double[] words = features.clone();
    words[Feature.MEANING.ordinal()] = 0;
    words[Feature.MEANING_OF_SENTENCE.ordinal()] = 0;
    return new Candidate(hit, score, words);
  }

  double get(Feature feature) {
    return features[feature.ordinal()];
  }

  Entry entry() {
    return hit.entry();
  }

  /** Whether it states something of a kind asked for. */
  boolean stated() {
    return get(Feature.STATED) > 0;
  }
}
