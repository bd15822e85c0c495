package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs of wishes a message may have, by what is thought of the parts before and after each
 * {@link Cut}.
 */
final class Pairs {

  /** The pairs kept of a message, the likeliest by a rule of thumb. */
  private static final int MOST = 12;

  /** The intents of each part that are tried. */
  private static final int TRIED = 3;

  /** How many numbers tell whether a pair is meant. */
  static final int SIGNS = 15;

  private static final int SHORTEST_SECOND = 2;
  private static final double SHARPNESS = 4;
  private static final double LEAST = 1e-4;

  private final Judge judge;
  private final int outOfScope;

  Pairs(Judge judge, int outOfScope) {
    this.judge = judge;
    this.outOfScope = outOfScope;
  }

  /**
   * A message cut in two: the cut, the logarithms of the shares of all intents in the part {@code
   * before} and the part {@code after} it, and of those parts' lengths.
   */
  static final class Split {

    final Cut cut;
    final double[] before;
    final double[] after;
    final double[] lengths;

    private Split(Cut cut, double[] before, double[] after, double[] lengths) {
      this.cut = cut;
      this.before = before;
      this.after = after;
      this.lengths = lengths;
    }
  }

  /** The ways to cut a message in two, in its order. */
  List<Split> splits(String text) {
    List<Split> splits = new ArrayList<>();
    for (Cut cut : Cut.of(text)) {
      String before = text.substring(0, cut.at());
      String after = text.substring(cut.at());
      int firstLength = Normalizer.words(before).length();
      int secondLength = Normalizer.words(after).length();
      if (firstLength > 0 && secondLength >= SHORTEST_SECOND) {
        double[] lengths = {Math.log(firstLength + 1.0), Math.log(secondLength + 1.0)};
        splits.add(
            new Split(cut, shares(judge.margins(before)), shares(judge.margins(after)), lengths));
      }
    }
    return splits;
  }

  /**
   * The likeliest pairs, best first by a rule of thumb.
   *
   * @param whole the margins of the whole message
   */
  List<Pair> of(List<Split> splits, float[] whole) {
    List<Pair> pairs = new ArrayList<>();
    splits.forEach(split -> add(split, whole, pairs));
    return pairs.stream()
        .sorted(Comparator.comparingDouble(Pairs::promise).reversed())
        .limit(MOST)
        .toList();
  }

  /**
   * The part of a message that sounds most like one intent.
   *
   * @param share the logarithm of its share
   */
  record Loudest(double share, String part) {}

  /** The loudest part, or the whole; those of one or two signs say too little to be heard. */
  Loudest loudest(String text, float[] whole, List<Split> splits, int intent) {
    Loudest loudest = new Loudest(Double.NEGATIVE_INFINITY, text);
    if (!Brevity.isBrief(Normalizer.words(text))) {
      loudest = new Loudest(shares(whole)[intent], text);
    }
    for (Split split : splits) {
      String before = text.substring(0, split.cut.at());
      String after = text.substring(split.cut.at());
      if (split.before[intent] > loudest.share() && !Brevity.isBrief(Normalizer.words(before))) {
        loudest = new Loudest(split.before[intent], before);
      }
      if (split.after[intent] > loudest.share() && !Brevity.isBrief(Normalizer.words(after))) {
        loudest = new Loudest(split.after[intent], after);
      }
    }
    return loudest;
  }

  /** The logarithms of the shares of all intents. */
  private static double[] shares(float[] margins) {
    double sum = 0;
    for (float margin : margins) {
      sum += Math.exp(SHARPNESS * margin);
    }
    double[] shares = new double[margins.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = SHARPNESS * margins[i] - Math.log(sum);
    }
    return shares;
  }

  private void add(Split split, float[] whole, List<Pair> pairs) {
    double alike = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < whole.length; i++) {
      if (i != outOfScope) {
        alike = Math.max(alike, split.before[i] + split.after[i]);
      }
    }
    int[] seconds = best(split.after);
    for (int first : best(split.before)) {
      for (int second : seconds) {
        if (first != second) {
          double[] signs = signs(split, first, second, alike, whole);
          pairs.add(new Pair(first, second, split.cut.at(), signs));
        }
      }
    }
  }

  /**
   * What tells whether a pair is meant.
   *
   * @param alike the best share that one intent has of both parts
   */
  private double[] signs(Split split, int first, int second, double alike, float[] whole) {
    double one = split.before[first];
    double other = split.after[second];
    Cut cut = split.cut;
    return new double[] {
      one,
      other,
      Math.min(one, other),
      one + other - alike,
      Math.min(whole[first], whole[second]) - third(whole, first, second),
      cut.gap() == Cut.Gap.BLANK ? 1 : 0,
      cut.gap() == Cut.Gap.COMMA ? 1 : 0,
      cut.gap() == Cut.Gap.STOP ? 1 : 0,
      cut.link() == Cut.Link.WEAK ? 1 : 0,
      cut.link() == Cut.Link.STRONG ? 1 : 0,
      split.lengths[0],
      split.lengths[1],
      beyond(split.before),
      beyond(split.after),
      outOfScope < 0 ? 0 : whole[outOfScope]
    };
  }

  private double beyond(double[] shares) {
    return outOfScope < 0 ? 0 : Math.log(Math.exp(shares[outOfScope]) + LEAST);
  }

  private float third(float[] whole, int first, int second) {
    float third = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < whole.length; i++) {
      if (i != first && i != second && i != outOfScope) {
        third = Math.max(third, whole[i]);
      }
    }
    return third;
  }

  private int[] best(double[] shares) {
    return IntStream.range(0, shares.length)
        .filter(each -> each != outOfScope)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer each) -> -shares[each]))
        .limit(TRIED)
        .mapToInt(each -> each)
        .toArray();
  }

  /** Where to begin fitting: both parts sure, of different things, at a plain cut. */
  private static double promise(Pair pair) {
    double[] signs = pair.signs;
    double sure = signs[0] + signs[1];
    double cut = 0.3 * (signs[5] + signs[8]) + 0.7 * (signs[6] + signs[7] + signs[9]);
    return signs[3] + sure / 2 + signs[4] + cut;
  }
}
