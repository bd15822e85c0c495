package org.nuanjing.triage;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import org.nuanjing.models.DamagedModel;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/** How likely one thing is of a message: a logistic regression by LIBLINEAR. */
final class Likelihood {

  private static final double COST = 12;
  private static final double TOLERANCE = 0.02;

  static {
    Linear.disableDebugOutput();
  }

  private final double[] weights;
  private final double constant;

  private Likelihood(double[] weights, double constant) {
    this.weights = weights;
    this.constant = constant;
  }

  /**
   * Fits one.
   *
   * @param messages as {@link #nodes} makes them; at least one of either kind
   * @param so for each message whether it is so
   * @param features how many features there are
   */
  static Likelihood fit(List<Feature[]> messages, boolean[] so, int features) {
    Problem problem = new Problem();
    problem.l = messages.size();
    problem.n = features + 1;
    problem.x = messages.toArray(Feature[][]::new);
    problem.y = new double[problem.l];
    for (int row = 0; row < problem.l; row++) {
      problem.y[row] = so[row] ? 1 : 0;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] trained = model.getFeatureWeights();
    double[] weights = new double[features];
    for (int i = 0; i < features; i++) {
      weights[i] = sign * trained[i];
    }
    return new Likelihood(weights, sign * trained[features]);
  }

  /**
   * A message as LIBLINEAR reads it; made once for all that is learned of it, for it is most of
   * what training keeps in memory.
   *
   * @param constant stands at the end of every message
   */
  static Feature[] nodes(Sparse message, Feature constant) {
    Feature[] nodes = new Feature[message.features.length + 1];
    for (int i = 0; i < message.features.length; i++) {
      nodes[i] = new FeatureNode(message.features[i] + 1, message.values[i]);
    }
    nodes[message.features.length] = constant;
    return nodes;
  }

  /** What stands at the end of every message. */
  static Feature constant(int features) {
    return new FeatureNode(features + 1, 1);
  }

  void write(ModelWriter out) {
    out.reals(weights);
    out.real(constant);
  }

  static Likelihood read(ModelReader in, int features) {
    double[] weights = in.reals();
    DamagedModel.unless(weights.length == features, "A feature has no weight.");
    return new Likelihood(weights, in.real());
  }

  /** How likely, 0 to 1. */
  double of(Sparse message) {
    double sum = constant;
    for (int i = 0; i < message.features.length; i++) {
      sum += weights[message.features[i]] * message.values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What one feature of a message adds to the logarithm of the odds. */
  double adds(Sparse message, int i) {
    return weights[message.features[i]] * message.values[i];
  }
}
