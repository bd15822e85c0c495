package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApportioningTest {

  private static final List<String> EXAMPLES = List.of("想请年假", "领两箱水", "谢谢你们");

  private final List<List<String>> features = EXAMPLES.stream().map(Features::of).toList();
  private final Vocabulary vocabulary = new Vocabulary(features);
  private final Apportioning apportioning =
      new Apportioning(
          vocabulary,
          features.stream().map(vocabulary::counts).toList(),
          new int[] {0, 1, 2},
          EXAMPLES.size());

  @Test
  void eachThingAskedForGetsThePartThatSaysIt() {
    assertThat(apportioning.parts("想请年假，另外领水", List.of(0, 1))).containsExactly("想请年假，", "另外领水");
    assertThat(apportioning.parts("谢谢，想请年假，再领两箱水", List.of(2, 0, 1)))
        .containsExactly("谢谢，", "想请年假，", "再领两箱水");
  }

  @Test
  void aMessageWithTooFewCutsHasNoParts() {
    assertThat(apportioning.parts("请假领水", List.of(0, 1))).isEmpty();
  }
}
