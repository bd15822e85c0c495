package org.nuanjing.policy.lucene;

import java.util.Arrays;

/** The standard deviation of some values; 1 where they are all alike. */
final class Spread {

  private Spread() {}

  static double of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares =
        Arrays.stream(values).map(each -> (each - mean) * (each - mean)).average().orElse(0);
    return squares == 0 ? 1 : Math.sqrt(squares);
  }
}
