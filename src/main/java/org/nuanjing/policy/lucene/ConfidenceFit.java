package org.nuanjing.policy.lucene;

import java.util.List;

/** Fits the logistic model of how likely the best clause answers. */
final class ConfidenceFit {

  private static final double STRENGTH = 5;

  private ConfidenceFit() {}

  /**
   * The model.
   *
   * @param judged best clauses of questions the ranking was not fitted on
   */
  static Confidence of(List<Example.Judged> judged, Confidence.Bounds bounds) {
    int size = Sign.values().length;
    double[] spread = new double[size];
    for (int i = 0; i < size; i++) {
      int sign = i;
      spread[i] = Spread.of(judged.stream().mapToDouble(one -> one.signs()[sign]).toArray());
    }
    double[] point =
        Descent.lowest((weights, gradient) -> loss(judged, spread, weights, gradient), size + 1);
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      weights[i] = point[i] / spread[i];
    }
    return new Confidence(point[size], weights, bounds);
  }

  private static double loss(
      List<Example.Judged> judged, double[] spread, double[] weights, double[] gradient) {
    int size = spread.length;
    double loss = 0;
    gradient[size] = 0;
    for (int i = 0; i < size; i++) {
      loss += STRENGTH / 2 * weights[i] * weights[i];
      gradient[i] = STRENGTH * weights[i];
    }
    for (Example.Judged one : judged) {
      double sum = weights[size];
      for (int i = 0; i < size; i++) {
        sum += weights[i] * one.signs()[i] / spread[i];
      }
      double toward = one.right() ? sum : -sum;
      loss += Math.log1p(Math.exp(-toward));
      double push = (one.right() ? -1 : 1) / (1 + Math.exp(toward));
      for (int i = 0; i < size; i++) {
        gradient[i] += push * one.signs()[i] / spread[i];
      }
      gradient[size] += push;
    }
    return loss;
  }
}
