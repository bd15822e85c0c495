package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;
import org.nuanjing.understanding.Logistic.Observation;

/** Whether a message has two wishes, and which: a logistic regression over the signs of pairs. */
final class Several {

  /**
   * A message of which is known what it asks for, and the pairs it may have.
   *
   * @param meant the intents it asks for
   * @param pairs best first, by a rule of thumb
   * @param alarm how much of it, at most, sounds like a crisis: the logarithm of a share
   */
  record Row(Set<Integer> meant, List<Pair> pairs, double alarm) {

    Row {
      meant = Set.copyOf(meant);
      pairs = List.copyOf(pairs);
    }

    boolean isRight(Pair pair) {
      return meant.contains(pair.first) && meant.contains(pair.second);
    }
  }

  /** The share of messages with one wish that may be taken to have two. */
  private static final double TAKEN_APART = 0.05;

  /** The share of messages without a crisis that may be taken to have one beside their wish. */
  private static final double ALARMED = 0.001;

  /** How much a message with two wishes counts beside one with one: there are few of them. */
  private static final double WEIGHT = 1.5;

  private static final int ROUNDS = 4;

  /** Too few to learn from. */
  private static final int FEWEST = 30;

  private final Logistic logistic;
  private final double threshold;
  private final double alarm;

  private Several(Logistic logistic, double threshold, double alarm) {
    this.logistic = logistic;
    this.threshold = threshold;
    this.alarm = alarm;
  }

  /**
   * Fits it; empty where too few rows have several wishes. Each round compares the best right pair
   * of a message with its best wrong one, by what the round before found.
   *
   * @param crisis the place of the intent that must not be missed; -1 where there is none
   */
  static Optional<Several> fit(List<Row> rows, int crisis) {
    List<Row> several =
        rows.stream().filter(row -> row.pairs().stream().anyMatch(row::isRight)).toList();
    if (several.size() < FEWEST) {
      return Optional.empty();
    }
    Logistic logistic = Logistic.fit(observations(rows, pair -> 0), WEIGHT);
    for (int round = 1; round < ROUNDS; round++) {
      Logistic before = logistic;
      logistic = Logistic.fit(observations(rows, pair -> before.logOdds(pair.signs)), WEIGHT);
    }
    Logistic fitted = logistic;
    double[] ofOne =
        rows.stream()
            .filter(row -> row.meant().size() == 1)
            .mapToDouble(row -> highest(row.pairs(), pair -> fitted.logOdds(pair.signs)))
            .toArray();
    double[] calm =
        rows.stream()
            .filter(row -> !row.meant().contains(crisis))
            .mapToDouble(Row::alarm)
            .toArray();
    return Optional.of(
        new Several(fitted, exceededBy(TAKEN_APART, ofOne), exceededBy(ALARMED, calm)));
  }

  private static List<Observation> observations(List<Row> rows, ToDoubleFunction<Pair> score) {
    List<Observation> observations = new ArrayList<>();
    for (Row row : rows) {
      best(row.pairs().stream().filter(row::isRight).toList(), score)
          .ifPresent(pair -> observations.add(new Observation(pair.signs, true)));
      best(row.pairs().stream().filter(pair -> !row.isRight(pair)).toList(), score)
          .ifPresent(pair -> observations.add(new Observation(pair.signs, false)));
    }
    return observations;
  }

  /** The first of the highest. */
  private static Optional<Pair> best(List<Pair> pairs, ToDoubleFunction<Pair> score) {
    Pair best = null;
    for (Pair pair : pairs) {
      if (best == null || score.applyAsDouble(pair) > score.applyAsDouble(best)) {
        best = pair;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double highest(List<Pair> pairs, ToDoubleFunction<Pair> score) {
    return pairs.stream().mapToDouble(score).max().orElse(Double.NEGATIVE_INFINITY);
  }

  /** The value that a share of all exceed. */
  private static double exceededBy(double share, double[] values) {
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    int above = (int) (share * ascending.length);
    return ascending.length == 0
        ? Double.POSITIVE_INFINITY
        : ascending[ascending.length - 1 - above];
  }

  void write(ModelWriter out) {
    logistic.write(out);
    out.real(threshold);
    out.real(alarm);
  }

  static Several read(ModelReader in) {
    return new Several(Logistic.read(in, Pairs.SIGNS), in.real(), in.real());
  }

  /** The pair of wishes a message has; empty where it has one. */
  Optional<Pair> find(List<Pair> pairs) {
    return best(pairs, pair -> logistic.logOdds(pair.signs))
        .filter(pair -> logistic.logOdds(pair.signs) > threshold);
  }

  /** Whether a part sounds so much like a crisis that it is taken for one. */
  boolean isAlarm(double share) {
    return share > alarm;
  }
}
