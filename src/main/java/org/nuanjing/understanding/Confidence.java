package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;
import org.nuanjing.understanding.Logistic.Observation;

/**
 * How likely a message means each intent, by the margins of a model. Fitted on messages the model
 * had not seen, so that of what is 0.8 likely about 80 % is so. What is out of scope is told apart
 * first, by a logistic regression over the margins; the rest is shared by a softmax, whose best
 * share another one makes what it is worth.
 */
final class Confidence {

  /** The share of messages that mean nothing the assistant is for; assumed, for want of traffic. */
  static final double OUT_OF_SCOPE = 0.1;

  private static final double DULLEST = 0.5;
  private static final double SHARPEST = 30;
  private static final int STEPS = 15;

  /** Shares nearer to 0 or 1 than this are not told apart. */
  private static final double LEAST = 1e-4;

  /** How many numbers tell what is out of scope. */
  private static final int SIGNS = 4;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final int outOfScope;
  private final double sharpness;
  private final Logistic trust;
  private final Optional<Logistic> rejection;

  private Confidence(
      int outOfScope, double sharpness, Logistic trust, Optional<Logistic> rejection) {
    this.outOfScope = outOfScope;
    this.sharpness = sharpness;
    this.trust = trust;
    this.rejection = rejection;
  }

  /**
   * Fits it.
   *
   * @param judged at least one message of an intent
   * @param outOfScope the place of what is out of scope among the intents; -1 where there is none
   */
  static Confidence fit(List<Judged> judged, int outOfScope) {
    List<Judged> within = judged.stream().filter(each -> each.intent != outOfScope).toList();
    double sharpness = sharpness(within, outOfScope);
    List<Observation> tops = new ArrayList<>();
    for (Judged each : within) {
      double[] shares = softmax(each.margins, outOfScope, sharpness);
      int top = top(shares);
      tops.add(new Observation(logOdds(shares[top]), top == each.intent));
    }
    Logistic trust = Logistic.fit(tops, 1);
    if (outOfScope < 0 || judged.size() == within.size()) {
      return new Confidence(outOfScope, sharpness, trust, Optional.empty());
    }
    List<Observation> rejected = new ArrayList<>();
    for (Judged each : judged) {
      double[] signs = signs(each.margins, each.known, outOfScope);
      rejected.add(new Observation(signs, each.intent == outOfScope));
    }
    double weight =
        OUT_OF_SCOPE / (1 - OUT_OF_SCOPE) * within.size() / (judged.size() - within.size());
    return new Confidence(
        outOfScope, sharpness, trust, Optional.of(Logistic.fit(rejected, weight)));
  }

  void write(ModelWriter out) {
    out.number(outOfScope);
    out.real(sharpness);
    trust.write(out);
    out.number(rejection.isPresent() ? 1 : 0);
    rejection.ifPresent(each -> each.write(out));
  }

  static Confidence read(ModelReader in) {
    int outOfScope = in.number();
    double sharpness = in.real();
    Logistic trust = Logistic.read(in, 1);
    Optional<Logistic> rejection =
        in.number() == 0 ? Optional.empty() : Optional.of(Logistic.read(in, SIGNS));
    return new Confidence(outOfScope, sharpness, trust, rejection);
  }

  private static int top(double[] shares) {
    int top = 0;
    for (int i = 1; i < shares.length; i++) {
      top = shares[i] > shares[top] ? i : top;
    }
    return top;
  }

  private static double[] logOdds(double share) {
    double bounded = Math.clamp(share, LEAST, 1 - LEAST);
    return new double[] {Math.log(bounded / (1 - bounded))};
  }

  /** The sharpness at which what was meant is most likely, by golden section over its logarithm. */
  private static double sharpness(List<Judged> judged, int outOfScope) {
    double low = Math.log(DULLEST);
    double high = Math.log(SHARPEST);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = surprise(judged, outOfScope, Math.exp(left));
    double atRight = surprise(judged, outOfScope, Math.exp(right));
    for (int step = 0; step < STEPS; step++) {
      if (atLeft < atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = surprise(judged, outOfScope, Math.exp(left));
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = surprise(judged, outOfScope, Math.exp(right));
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double surprise(List<Judged> judged, int outOfScope, double sharpness) {
    return judged.stream()
        .mapToDouble(each -> -Math.log(softmax(each.margins, outOfScope, sharpness)[each.intent]))
        .sum();
  }

  /** The shares of the intents but one. */
  private static double[] softmax(float[] margins, int without, double sharpness) {
    double[] shares = new double[margins.length];
    double sum = 0;
    for (int i = 0; i < margins.length; i++) {
      if (i != without) {
        shares[i] = Math.exp(sharpness * margins[i]);
        sum += shares[i];
      }
    }
    for (int i = 0; i < margins.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** The best margin within scope, its lead, that of what is out of scope, and what is known. */
  private static double[] signs(float[] margins, double known, int outOfScope) {
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < margins.length; i++) {
      if (i != outOfScope) {
        second = Math.max(second, Math.min(best, margins[i]));
        best = Math.max(best, margins[i]);
      }
    }
    return new double[] {best, best - second, margins[outOfScope], known};
  }

  /**
   * How likely each intent is meant; all together 1.
   *
   * @param known the share of the message that was seen before, 0 to 1
   */
  double[] probabilities(float[] margins, double known) {
    double[] shares = softmax(margins, outOfScope, sharpness);
    trust(shares);
    double beyond =
        rejection
            .map(logistic -> logistic.probability(signs(margins, known, outOfScope)))
            .orElse(0.0);
    for (int i = 0; i < shares.length; i++) {
      shares[i] *= 1 - beyond;
    }
    if (outOfScope >= 0) {
      shares[outOfScope] = beyond;
    }
    return shares;
  }

  /**
   * Makes the best share what it is worth; the others, none of which overtakes it, take the rest.
   */
  private void trust(double[] shares) {
    int top = top(shares);
    double rest = 0;
    double second = 0;
    for (int i = 0; i < shares.length; i++) {
      if (i != top) {
        rest += shares[i];
        second = Math.max(second, shares[i]);
      }
    }
    if (rest == 0) {
      return;
    }
    double worth = Math.max(trust.probability(logOdds(shares[top])), second / (rest + second));
    for (int i = 0; i < shares.length; i++) {
      shares[i] = i == top ? worth : shares[i] * (1 - worth) / rest;
    }
  }
}
