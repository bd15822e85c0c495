package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrammerSingerTest {

  private static final int CLASSES = 4;
  private static final int FEATURES = 30;

  private final int[] labels = IntStream.range(0, 200).map(i -> i % CLASSES).toArray();
  private final List<Weighed> messages = messages();

  /** Features drawn at random, each class with some it has more often. */
  private List<Weighed> messages() {
    Random random = new Random(3);
    List<Weighed> drawn = new ArrayList<>();
    for (int label : labels) {
      int[] features =
          IntStream.range(0, FEATURES)
              .filter(i -> random.nextInt(10) < (i % CLASSES == label ? 4 : 2))
              .toArray();
      float[] values = new float[features.length];
      Arrays.fill(values, (float) (1 / Math.sqrt(Math.max(1, features.length))));
      drawn.add(new Weighed(features, values, 1));
    }
    return drawn;
  }

  private float[] trained(int passes, long seed) {
    return new CrammerSinger(messages, labels, CLASSES, FEATURES, 1).train(passes, seed);
  }

  @Test
  void trainedToTheEndItIsWhatLiblinearFinds() {
    Problem problem = new Problem();
    problem.l = labels.length;
    problem.n = FEATURES;
    problem.x =
        messages.stream()
            .map(message ->
                IntStream.range(0, message.features.length)
                    .mapToObj(i -> new FeatureNode(message.features[i] + 1, message.values[i]))
                    .toArray(Feature[]::new))
            .toArray(Feature[][]::new);
    problem.y = IntStream.of(labels).asDoubleStream().toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.MCSVM_CS, 1, 1e-5));
    float[] ours = trained(2_000, 1);
    double[] theirs = model.getFeatureWeights();
    for (int feature = 0; feature < FEATURES; feature++) {
      for (int each = 0; each < CLASSES; each++) {
        float weight = (float) theirs[feature * CLASSES + each];
        assertThat(ours[feature * CLASSES + model.getLabels()[each]])
            .isCloseTo(weight, within(0.01f));
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    assertThat(trained(3, 5)).containsExactly(trained(3, 5));
  }

  @Test
  void aMessageWithoutFeaturesTeachesNothing() {
    List<Weighed> nothing = List.of(new Weighed(new int[0], new float[0], 0));
    float[] weights = new CrammerSinger(nothing, new int[1], 2, 3, 1).train(3, 1);
    assertThat(weights).containsOnly(0f);
  }
}
