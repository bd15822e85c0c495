package org.nuanjing.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nuanjing.models.DamagedModel;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/** How likely something is by a few numbers: a logistic regression by LIBLINEAR. */
final class Logistic {

  /** One observation: its {@code numbers}, and whether it was {@code so}. */
  static final class Observation {

    final double[] numbers;
    final boolean so;

    Observation(double[] numbers, boolean so) {
      this.numbers = numbers;
      this.so = so;
    }
  }

  private static final double COST = 1;
  private static final double TOLERANCE = 0.01;
  private static final double LEAST_DEVIATION = 1e-6;
  private static final int SO = 1;

  static {
    Linear.disableDebugOutput();
  }

  private final double[] factors;
  private final double constant;

  private Logistic(double[] factors, double constant) {
    this.factors = factors;
    this.constant = constant;
  }

  /**
   * Fits one; where all observations agree it tells nothing apart.
   *
   * @param observations at least one, all with the same count of numbers
   * @param weight how much one that was so counts beside one that was not
   */
  static Logistic fit(List<Observation> observations, double weight) {
    int size = observations.getFirst().numbers.length;
    long so = observations.stream().filter(each -> each.so).count();
    if (so == 0 || so == observations.size()) {
      double odds = (so * weight + 0.5) / (observations.size() - so + 0.5);
      return new Logistic(new double[size], Math.log(odds));
    }
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int i = 0; i < size; i++) {
      int number = i;
      means[i] = mean(observations, each -> each.numbers[number]);
      double middle = means[i];
      deviations[i] =
          LEAST_DEVIATION
              + Math.sqrt(mean(observations, each -> Math.pow(each.numbers[number] - middle, 2)));
    }
    return of(train(observations, weight, means, deviations), means, deviations);
  }

  private static double mean(List<Observation> observations, ToDoubleFunction<Observation> number) {
    return observations.stream().mapToDouble(number).sum() / observations.size();
  }

  private static Model train(
      List<Observation> observations, double weight, double[] means, double[] deviations) {
    Problem problem = new Problem();
    problem.l = observations.size();
    problem.n = means.length + 1;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int row = 0; row < problem.l; row++) {
      Feature[] nodes = new Feature[problem.n];
      for (int i = 0; i < means.length; i++) {
        double number = observations.get(row).numbers[i];
        nodes[i] = new FeatureNode(i + 1, (number - means[i]) / deviations[i]);
      }
      nodes[means.length] = new FeatureNode(problem.n, 1);
      problem.x[row] = nodes;
      problem.y[row] = observations.get(row).so ? SO : 0;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    parameter.setWeights(new double[] {weight}, new int[] {SO});
    return Linear.train(problem, parameter);
  }

  private static Logistic of(Model model, double[] means, double[] deviations) {
    double sign = model.getLabels()[0] == SO ? 1 : -1;
    double[] trained = model.getFeatureWeights();
    double[] factors = new double[means.length];
    double constant = sign * trained[means.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = sign * trained[i] / deviations[i];
      constant -= factors[i] * means[i];
    }
    return new Logistic(factors, constant);
  }

  void write(ModelWriter out) {
    out.reals(factors);
    out.real(constant);
  }

  /**
   * Reads one.
   *
   * @param numbers how many an observation has
   */
  static Logistic read(ModelReader in, int numbers) {
    double[] factors = in.reals();
    DamagedModel.unless(factors.length == numbers, "A regression has other factors.");
    return new Logistic(factors, in.real());
  }

  /** The logarithm of the odds that it is so. */
  double logOdds(double[] numbers) {
    double sum = constant;
    for (int i = 0; i < factors.length; i++) {
      sum += factors[i] * numbers[i];
    }
    return sum;
  }

  /** How likely it is, 0 to 1. */
  double probability(double[] numbers) {
    return 1 / (1 + Math.exp(-logOdds(numbers)));
  }
}
