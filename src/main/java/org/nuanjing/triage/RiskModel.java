package org.nuanjing.triage;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;
import org.nuanjing.triage.RiskReasons.Evidence;

/** The trained classifier: how likely it is that a message shows at least each level of risk. */
final class RiskModel {

  /** A message to learn from. It may be known only that its level is at least this one. */
  record Lesson(Set<String> features, RiskLevel level, Exactness exactness, boolean other) {

    Lesson {
      features = Set.copyOf(features);
    }
  }

  /** How much is known of a lesson's level. */
  enum Exactness {
    EXACT,
    AT_LEAST
  }

  /** What is told apart, from low to imminent. */
  static final List<RiskLevel> LEVELS =
      List.of(RiskLevel.LOW, RiskLevel.MODERATE, RiskLevel.HIGH, RiskLevel.IMMINENT);

  private final Vocabulary vocabulary;
  private final List<Likelihood> levels;
  private final Likelihood other;

  private RiskModel(Vocabulary vocabulary, List<Likelihood> levels, Likelihood other) {
    this.vocabulary = vocabulary;
    this.levels = levels;
    this.other = other;
  }

  /** Trains; the same lessons give the same model. */
  static RiskModel train(List<Lesson> lessons) {
    Vocabulary vocabulary = Vocabulary.of(lessons.stream().map(Lesson::features).toList());
    Feature constant = Likelihood.constant(vocabulary.size());
    List<Feature[]> messages =
        lessons.stream()
            .map(each -> Likelihood.nodes(vocabulary.sparse(each.features()), constant))
            .toList();
    List<Likelihood> levels =
        IntStream.range(0, LEVELS.size())
            .parallel()
            .mapToObj(i -> level(LEVELS.get(i), lessons, messages, vocabulary))
            .toList();
    return new RiskModel(vocabulary, levels, other(lessons, messages, vocabulary));
  }

  private static Likelihood level(
      RiskLevel level, List<Lesson> lessons, List<Feature[]> messages, Vocabulary vocabulary) {
    int[] known =
        IntStream.range(0, lessons.size())
            .filter(i ->
                lessons.get(i).exactness() == Exactness.EXACT
                    || lessons.get(i).level().atLeast(level))
            .toArray();
    List<Feature[]> rows = new ArrayList<>();
    boolean[] so = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      rows.add(messages.get(known[i]));
      so[i] = lessons.get(known[i]).level().atLeast(level);
    }
    return Likelihood.fit(rows, so, vocabulary.size());
  }

  private static Likelihood other(
      List<Lesson> lessons, List<Feature[]> messages, Vocabulary vocabulary) {
    List<Feature[]> rows = new ArrayList<>();
    List<Boolean> others = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).exactness() == Exactness.EXACT
          && lessons.get(i).level().atLeast(RiskLevel.LOW)) {
        rows.add(messages.get(i));
        others.add(lessons.get(i).other());
      }
    }
    boolean[] so = new boolean[rows.size()];
    for (int i = 0; i < so.length; i++) {
      so[i] = others.get(i);
    }
    return Likelihood.fit(rows, so, vocabulary.size());
  }

  void write(ModelWriter out) {
    vocabulary.write(out);
    levels.forEach(each -> each.write(out));
    other.write(out);
  }

  static RiskModel read(ModelReader in) {
    Vocabulary vocabulary = Vocabulary.read(in);
    List<Likelihood> levels =
        LEVELS.stream().map(_ -> Likelihood.read(in, vocabulary.size())).toList();
    return new RiskModel(vocabulary, levels, Likelihood.read(in, vocabulary.size()));
  }

  Sparse sparse(Set<String> features) {
    return vocabulary.sparse(features);
  }

  /** How likely the level is low, moderate, high and imminent at least, in this order. */
  double[] atLeast(Sparse message) {
    return levels.stream().mapToDouble(each -> each.of(message)).toArray();
  }

  /** How likely it is about somebody else, given that there is risk. */
  double other(Sparse message) {
    return other.of(message);
  }

  /** What speaks most for and against a level, the strongest first. */
  List<Evidence> evidence(Sparse message, RiskLevel level, int most) {
    Likelihood likelihood = levels.get(LEVELS.indexOf(level));
    return IntStream.range(0, message.features.length)
        .mapToObj(
            i -> new Evidence(vocabulary.name(message.features[i]), likelihood.adds(message, i)))
        .sorted(Comparator.comparingDouble((Evidence each) -> -Math.abs(each.weight())))
        .limit(most)
        .toList();
  }
}
