package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a message that asks for several things asks for which: a naive Bayes classifier
 * over the examples, told what the message asks for and in which order.
 */
final class Apportioning {

  private static final double SMOOTHING = 0.1;

  private final Vocabulary vocabulary;
  private final int intents;
  private final float[] counts;
  private final double[] totals;

  /**
   * Learns what each intent is said with.
   *
   * @param labels the intent of each example, from 0
   */
  Apportioning(Vocabulary vocabulary, List<Counts> examples, int[] labels, int intents) {
    this.vocabulary = vocabulary;
    this.intents = intents;
    this.counts = new float[vocabulary.size() * intents];
    this.totals = new double[intents];
    for (int i = 0; i < labels.length; i++) {
      for (int feature : examples.get(i).features) {
        counts[feature * intents + labels[i]]++;
        totals[labels[i]]++;
      }
    }
  }

  /**
   * The parts of a message, one for each thing it asks for, in its order; none where it has too few
   * cuts.
   */
  List<String> parts(String text, List<Integer> meant) {
    List<Integer> ends = new ArrayList<>(Cut.of(text).stream().map(Cut::at).toList());
    ends.add(text.length());
    if (ends.size() < meant.size()) {
      return List.of();
    }
    return best(text, 0, ends, meant).parts();
  }

  private record Parted(double likelihood, List<String> parts) {}

  private Parted best(String text, int from, List<Integer> ends, List<Integer> meant) {
    if (meant.size() == 1) {
      String rest = text.substring(from);
      return new Parted(likelihood(rest, meant.getFirst()), List.of(rest));
    }
    Parted best = new Parted(Double.NEGATIVE_INFINITY, List.of());
    List<Integer> later = meant.subList(1, meant.size());
    for (int i = 0; i + later.size() < ends.size(); i++) {
      String part = text.substring(from, ends.get(i));
      Parted rest = best(text, ends.get(i), ends.subList(i + 1, ends.size()), later);
      double likelihood = likelihood(part, meant.getFirst()) + rest.likelihood();
      if (likelihood > best.likelihood()) {
        List<String> parts = new ArrayList<>(List.of(part));
        parts.addAll(rest.parts());
        best = new Parted(likelihood, parts);
      }
    }
    return best;
  }

  /** The logarithm of how likely an intent is said so. */
  private double likelihood(String part, int intent) {
    double sum = 0;
    for (int feature : vocabulary.counts(Features.of(part)).features) {
      double count = counts[feature * intents + intent] + SMOOTHING;
      sum += Math.log(count / (totals[intent] + SMOOTHING * vocabulary.size()));
    }
    return sum;
  }

  /**
   * By feature, the share of the examples with it that mean the same, as if two more had it that
   * mean something else.
   */
  float[] telling() {
    float[] telling = new float[vocabulary.size()];
    for (int feature = 0; feature < telling.length; feature++) {
      float all = 2;
      float most = 0;
      for (int i = feature * intents; i < (feature + 1) * intents; i++) {
        all += counts[i];
        most = Math.max(most, counts[i]);
      }
      telling[feature] = most / all;
    }
    return telling;
  }
}
