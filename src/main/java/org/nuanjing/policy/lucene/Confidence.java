package org.nuanjing.policy.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.writing.Resource;

/**
 * How likely the best clause answers: a logistic model over {@link Sign}s, fitted by {@code policy
 * fit} and kept in {@code confidence.txt} with the {@link Bounds} fitted for a stated risk.
 */
@SuppressWarnings("EnumOrdinal") // features, signs and bits go by index
final class Confidence {

  static final String BASE = "BASE";
  static final String SURE = "SURE";
  static final String FURTHER = "FURTHER";

  private final double base;
  private final double[] weights;
  private final Bounds bounds;

  /**
   * What is done from which likelihood on.
   *
   * @param sure the least likelihood that counts as sure
   * @param further a further clause has at least this share of the first one's weight in the
   *     ranking
   */
  record Bounds(double sure, double further) {

    /** Where they do not matter. */
    static final Bounds NONE = new Bounds(1, 0);
  }

  Confidence(double base, double[] weights, Bounds bounds) {
    this.base = base;
    this.weights = Arrays.copyOf(weights, Sign.values().length);
    this.bounds = bounds;
  }

  /** The shipped model. */
  static Confidence shipped(Basis basis) {
    double base = 0;
    Map<String, Double> bounds = new HashMap<>();
    double[] weights = new double[Sign.values().length];
    for (String line : Resource.lines(Confidence.class, basis.file("confidence"))) {
      List<String> parts = List.of(line.strip().split("\\s+", -1));
      double value = Double.parseDouble(parts.getLast());
      switch (parts.getFirst()) {
        case BASE -> base = value;
        case SURE, FURTHER -> bounds.put(parts.getFirst(), value);
        default -> weights[Sign.valueOf(parts.getFirst()).ordinal()] = value;
      }
    }
    return new Confidence(
        base,
        weights,
        new Bounds(
            bounds.getOrDefault(SURE, Bounds.NONE.sure),
            bounds.getOrDefault(FURTHER, Bounds.NONE.further)));
  }

  /** The probability that the best clause answers, 0 to 1. */
  double of(double[] signs) {
    double sum = base;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signs[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  double base() {
    return base;
  }

  double weight(Sign sign) {
    return weights[sign.ordinal()];
  }

  Bounds bounds() {
    return bounds;
  }

  /**
   * The signs of a question.
   *
   * @param best best first, with the scores of the ranking; not empty
   * @param elsewhere the clause of another place that holds most of what was asked
   */
  static double[] signs(Asking asking, List<Candidate> best, Optional<Candidate> elsewhere) {
    Candidate first = best.getFirst();
    boolean asked = !asking.facts().isEmpty();
    boolean number = asking.facts().stream().anyMatch(AskedFact::number);
    double[] signs = new double[Sign.values().length];
    set(signs, Sign.SHARE, share(best));
    set(signs, Sign.SENTENCE, first.get(Feature.SENTENCE));
    set(signs, Sign.HELD, first.get(Feature.ALL));
    set(signs, Sign.STATED, asked ? first.get(Feature.STATED) : 0.5);
    set(
        signs,
        Sign.ELSEWHERE,
        elsewhere
            .map(other -> other.get(Feature.SCORE_OF_RARITY) - first.get(Feature.SCORE_OF_RARITY))
            .map(more -> Math.max(0, more))
            .orElse(0.0));
    boolean amount = asking.facts().contains(AskedFact.AMOUNT);
    set(signs, Sign.NO_AMOUNT, amount && !statedThere(asking, first) ? 1 : 0);
    set(signs, Sign.DELEGATES, number ? first.get(Feature.DELEGATES) : 0);
    set(signs, Sign.SAME_DOCUMENT, sameDocument(best) ? 1 : 0);
    set(signs, Sign.WEIGHT, Math.log1p(asking.weight()));
    set(signs, Sign.MEANING, first.get(Feature.MEANING_OF_SENTENCE));
    return signs;
  }

  /** Sets the signs of a clause that refers to another one for what it does not state itself. */
  static void stated(double[] signs) {
    set(signs, Sign.STATED, 1);
    set(signs, Sign.NO_AMOUNT, 0);
    set(signs, Sign.DELEGATES, 0);
  }

  /** Whether the sentence that says most of what was asked states something of a kind asked for. */
  private static boolean statedThere(Asking asking, Candidate candidate) {
    String body = candidate.hit().body();
    Sayings.Said said = asking.sayings().in(body);
    return AskedFact.statedIn(body.substring(said.start(), said.end()), asking.facts()) != 0;
  }

  private static void set(double[] signs, Sign sign, double value) {
    signs[sign.ordinal()] = value;
  }

  private static double share(List<Candidate> best) {
    double top = best.getFirst().score();
    return 1 / best.stream().mapToDouble(one -> Math.exp(one.score() - top)).sum();
  }

  private static boolean sameDocument(List<Candidate> best) {
    return best.size() > 1 && best.get(0).entry().equals(best.get(1).entry());
  }
}
