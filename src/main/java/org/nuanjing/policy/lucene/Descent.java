package org.nuanjing.policy.lucene;

import java.util.Arrays;

/**
 * Finds the lowest point of a smooth function by its gradient, with steps by Barzilai and Borwein.
 */
final class Descent {

  private static final int MOST_STEPS = 400;
  private static final double FLAT = 1e-5;
  private static final double FIRST_STEP = 1e-3;

  private Descent() {}

  /** A function with its gradient. */
  interface Function {

    /**
     * The value at a point.
     *
     * @param gradient filled in
     */
    double at(double[] point, double[] gradient);
  }

  /** The point reached from zero. */
  static double[] lowest(Function function, int dimensions) {
    double[] point = new double[dimensions];
    double[] gradient = new double[dimensions];
    double value = function.at(point, gradient);
    double step = FIRST_STEP;
    for (int i = 0; i < MOST_STEPS && norm(gradient) > FLAT; i++) {
      double[] next = new double[dimensions];
      double[] nextGradient = new double[dimensions];
      double nextValue;
      do {
        for (int d = 0; d < dimensions; d++) {
          next[d] = point[d] - step * gradient[d];
        }
        nextValue = function.at(next, nextGradient);
        step /= 2;
      } while (nextValue > value && step > FLAT * FLAT);
      double moved = 0;
      double bent = 0;
      for (int d = 0; d < dimensions; d++) {
        double by = next[d] - point[d];
        moved += by * by;
        bent += by * (nextGradient[d] - gradient[d]);
      }
      step = bent > 0 ? moved / bent : FIRST_STEP;
      point = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return point;
  }

  private static double norm(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(each -> each * each).sum());
  }
}
