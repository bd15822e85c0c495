package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  /** Messages of two intents and of none, whose margins tell them apart three times of four. */
  private static List<Judged> judged() {
    Random random = new Random(7);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      int intent = i % 3;
      int seems = random.nextInt(4) == 0 ? random.nextInt(3) : intent;
      float[] margins = new float[3];
      for (int each = 0; each < 3; each++) {
        margins[each] = (float) random.nextGaussian() / 4 + (each == seems ? 0.5f : -0.5f);
      }
      judged.add(new Judged(i, intent, margins, 0.8));
    }
    return judged;
  }

  @Test
  void allIntentsTogetherAreCertain() {
    Confidence confidence = Confidence.fit(judged(), 2);
    for (float[] margins : List.of(new float[] {1, -1, -1}, new float[3], new float[] {9, 8, 7})) {
      double[] likely = confidence.probabilities(margins, 0.5);
      assertThat(Arrays.stream(likely).sum()).isCloseTo(1, within(1e-9));
      assertThat(Arrays.stream(likely)).allMatch(each -> each >= 0 && each <= 1);
    }
  }

  @Test
  void theBestMarginIsTheLikeliestIntent() {
    Confidence confidence = Confidence.fit(judged(), -1);
    double[] likely = confidence.probabilities(new float[] {0.1f, 0.11f, 0.09f}, 1);
    assertThat(likely[1]).isGreaterThanOrEqualTo(likely[0]).isGreaterThan(likely[2]);
  }

  @Test
  void whatIsSaidToBeOutOfScopeIsSoAsOftenAsSaid() {
    List<Judged> judged = judged();
    Confidence confidence = Confidence.fit(judged, 2);
    double said = 0;
    double came = 0;
    for (Judged each : judged) {
      double weight = each.intent == 2 ? 2 * Confidence.OUT_OF_SCOPE / 0.9 : 1;
      said += weight * confidence.probabilities(each.margins, each.known)[2];
      came += each.intent == 2 ? weight : 0;
    }
    assertThat(said / came).isCloseTo(1, within(0.05));
  }

  @Test
  void ofTheShippedExamplesAsManyAreRightAsIsSaid() {
    double[] said = new double[10];
    double[] right = new double[10];
    int all = 0;
    for (Judged each : Shipped.TRAINED.judged()) {
      if (Shipped.LESSONS.get(each.lesson).kind() == Lesson.Kind.EXAMPLE) {
        double[] likely = Shipped.likely(each);
        double most = Arrays.stream(likely).max().orElseThrow();
        int bin = (int) Math.min(9, most * 10);
        said[bin] += most;
        right[bin] += likely[each.intent] == most ? 1 : 0;
        all++;
      }
    }
    double error = 0;
    for (int bin = 0; bin < said.length; bin++) {
      error += Math.abs(said[bin] - right[bin]) / all;
    }
    assertThat(error).isLessThan(0.04);
  }
}
