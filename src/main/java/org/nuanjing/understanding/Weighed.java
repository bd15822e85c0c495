package org.nuanjing.understanding;

/**
 * A message as the model reads it.
 *
 * <p>{@code features} are places in a {@link Vocabulary}, ascending; {@code values} how much each
 * weighs, all together a vector of length one at most; {@code known} the share of the message's
 * weight, 0 to 1, that was seen in the examples.
 */
final class Weighed {

  final int[] features;
  final float[] values;
  final double known;

  Weighed(int[] features, float[] values, double known) {
    this.features = features;
    this.values = values;
    this.known = known;
  }

  /** Whether nothing in it was seen before. */
  boolean isEmpty() {
    return features.length == 0;
  }

  /** How alike two messages are, 0 to 1. */
  double cosine(Weighed other) {
    double product = 0;
    int here = 0;
    int there = 0;
    while (here < features.length && there < other.features.length) {
      int difference = features[here] - other.features[there];
      if (difference == 0) {
        product += (double) values[here] * other.values[there];
      }
      here += difference <= 0 ? 1 : 0;
      there += difference >= 0 ? 1 : 0;
    }
    double lengths = Math.sqrt(square() * other.square());
    return lengths == 0 ? 0 : product / lengths;
  }

  private double square() {
    double square = 0;
    for (float value : values) {
      square += (double) value * value;
    }
    return square;
  }
}
