package org.nuanjing.policy.lucene;

import java.util.Comparator;
import java.util.List;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Category;

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

  /** The same asked by somebody of a category. */
  Candidate askedBy(Category asker) {
    boolean others = Scope.addressee(asker, entry(), hit.body()) == Addressee.OTHERS;
    double[] asked = features.clone();
    asked[Feature.OTHERS.ordinal()] = others ? 1 : 0;
    return new Candidate(hit, score, asked);
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
