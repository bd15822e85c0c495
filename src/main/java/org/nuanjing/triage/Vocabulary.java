package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.models.DamagedModel;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/** The features seen in training, and how much each counts. */
final class Vocabulary {

  private static final int FEWEST = 2;
  private static final double OF_RULES = 0.3;
  private static final double OF_CONTEXT = 0.2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** Of what stands in two messages at least; the rarer, the more it counts. */
  static Vocabulary of(List<Set<String>> messages) {
    Map<String, Integer> counts = new HashMap<>();
    messages.forEach(each -> each.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
    counts.values().removeIf(count -> count < FEWEST);
    Vocabulary vocabulary = new Vocabulary();
    counts.keySet().stream()
        .sorted()
        .forEach(feature -> {
          vocabulary.numbers.put(feature, vocabulary.names.size());
          vocabulary.names.add(feature);
          double rarity = (1.0 + messages.size()) / counts.getOrDefault(feature, 1);
          vocabulary.weights.add(Math.sqrt(Math.log(rarity)));
        });
    return vocabulary;
  }

  void write(ModelWriter out) {
    out.texts(names);
    out.reals(weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  static Vocabulary read(ModelReader in) {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.names.addAll(in.texts());
    Arrays.stream(in.reals()).forEach(vocabulary.weights::add);
    DamagedModel.unless(
        vocabulary.weights.size() == vocabulary.names.size(), "A feature has no weight.");
    for (int feature = 0; feature < vocabulary.names.size(); feature++) {
      vocabulary.numbers.put(vocabulary.names.get(feature), feature);
    }
    return vocabulary;
  }

  int size() {
    return names.size();
  }

  String name(int feature) {
    return names.get(feature);
  }

  /**
   * A message's known features; what stands in it has length 1, what the patterns found is beside.
   */
  Sparse sparse(Set<String> features) {
    int[] known =
        features.stream()
            .map(numbers::get)
            .filter(each -> each != null)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    double[] values = new double[known.length];
    double square = 0;
    for (int i = 0; i < known.length; i++) {
      char mark = names.get(known[i]).charAt(0);
      if (mark == RiskFeatures.OF_RULES) {
        values[i] = OF_RULES;
      } else if (mark == RiskFeatures.OF_CONTEXT) {
        values[i] = OF_CONTEXT;
      } else {
        values[i] = weights.get(known[i]);
        square += values[i] * values[i];
      }
    }
    for (int i = 0; i < known.length; i++) {
      char mark = names.get(known[i]).charAt(0);
      if (square > 0 && mark != RiskFeatures.OF_RULES && mark != RiskFeatures.OF_CONTEXT) {
        values[i] /= Math.sqrt(square);
      }
    }
    return new Sparse(known, values);
  }
}
