package org.nuanjing.policy.lucene;

import java.util.Arrays;
import java.util.List;
import org.nuanjing.writing.Resource;

/** How much each feature counts: fitted by {@code policy fit}, kept in {@code ranking.txt}. */
@SuppressWarnings("EnumOrdinal") // features, signs and bits go by index
final class Ranking {

  private final double[] weights;

  Ranking(double[] weights) {
    this.weights = Arrays.copyOf(weights, Feature.values().length);
  }

  /** The shipped weights. */
  static Ranking shipped(Basis basis) {
    double[] weights = new double[Feature.values().length];
    for (String line : Resource.lines(Ranking.class, basis.file("ranking"))) {
      List<String> parts = List.of(line.strip().split("\\s+", -1));
      weights[Feature.valueOf(parts.getFirst()).ordinal()] = Double.parseDouble(parts.getLast());
    }
    return new Ranking(weights);
  }

  double weight(Feature feature) {
    return weights[feature.ordinal()];
  }

  double score(double[] features) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * features[i];
    }
    return score;
  }
}
