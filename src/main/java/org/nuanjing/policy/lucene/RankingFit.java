package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.stream.Stream;

/**
 * Fits a ranking: the weights under which the clauses that answer take the most of the softmax of
 * all scores, held small by their squares. Features count by their spread, so that one strength
 * holds for all.
 */
@SuppressWarnings("EnumOrdinal") // features, signs and bits go by index
final class RankingFit {

  private static final double STRENGTH = 10;

  private RankingFit() {}

  static Ranking of(List<Example> examples) {
    List<Example> used =
        examples.stream()
            .filter(one -> one.usable() && one.found())
            .flatMap(one -> Stream.concat(Stream.of(one), one.askedByAddressee().stream()))
            .toList();
    List<Feature> features = Feature.allFitted();
    double[] spread = spread(used, features);
    double[] weights =
        Descent.lowest(
            (point, gradient) -> loss(used, features, spread, point, gradient), features.size());
    double[] all = new double[Feature.values().length];
    for (int i = 0; i < weights.length; i++) {
      all[features.get(i).ordinal()] = weights[i] / spread[i];
    }
    return new Ranking(all);
  }

  private static double loss(
      List<Example> examples,
      List<Feature> features,
      double[] spread,
      double[] weights,
      double[] gradient) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      loss += STRENGTH / 2 * weights[i] * weights[i];
      gradient[i] = STRENGTH * weights[i];
    }
    for (Example example : examples) {
      loss += loss(example, features, spread, weights, gradient);
    }
    return loss;
  }

  private static double loss(
      Example example,
      List<Feature> features,
      double[] spread,
      double[] weights,
      double[] gradient) {
    int size = example.candidates().size();
    double[][] values = new double[size][weights.length];
    double[] scores = new double[size];
    double top = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < size; c++) {
      for (int i = 0; i < weights.length; i++) {
        values[c][i] = example.candidates().get(c).get(features.get(i)) / spread[i];
        scores[c] += weights[i] * values[c][i];
      }
      top = Math.max(top, scores[c]);
    }
    double all = 0;
    double right = 0;
    for (int c = 0; c < size; c++) {
      scores[c] = Math.exp(scores[c] - top);
      all += scores[c];
      right += example.gold()[c] ? scores[c] : 0;
    }
    for (int c = 0; c < size; c++) {
      double push = scores[c] / all - (example.gold()[c] ? scores[c] / right : 0);
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += push * values[c][i];
      }
    }
    return Math.log(all) - Math.log(right);
  }

  private static double[] spread(List<Example> examples, List<Feature> features) {
    double[] spread = new double[features.size()];
    for (int i = 0; i < spread.length; i++) {
      Feature feature = features.get(i);
      spread[i] =
          Spread.of(
              examples.stream()
                  .flatMap(example -> example.candidates().stream())
                  .mapToDouble(one -> one.get(feature))
                  .toArray());
    }
    return spread;
  }
}
