package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;

class DecisionTest {

  private final Decision decision =
      new Decision(List.of("crisis", "leave", "none", "supplies", "thanks"), 2, 0);

  @Test
  void whatIsLikelyIsTakenWithTheNextBeside() {
    assertThat(decision.of(new double[] {0.001, 0.9, 0.02, 0.05, 0.029}))
        .isInstanceOfSatisfying(
            Recognized.class,
            recognized -> {
              assertThat(recognized.match()).isEqualTo(new Match("leave", 0.9));
              assertThat(recognized.others())
                  .extracting(Match::intent)
                  .containsExactly("supplies", "thanks");
            });
  }

  @Test
  void betweenTwoItAsks() {
    assertThat(decision.of(new double[] {0, 0.5, 0.04, 0.45, 0.01}))
        .isEqualTo(new Unsure(List.of(new Match("leave", 0.5), new Match("supplies", 0.45))));
  }

  @Test
  void aThirdIsAskedAboutWhereItIsLikelyEnough() {
    assertThat(decision.of(new double[] {0, 0.35, 0.01, 0.33, 0.31}))
        .isInstanceOfSatisfying(Unsure.class, unsure -> assertThat(unsure.candidates()).hasSize(3));
  }

  @Test
  void whatIsBeyondUsIsSaidSo() {
    assertThat(decision.of(new double[] {0, 0.1, 0.8, 0.06, 0.04}))
        .isInstanceOfSatisfying(
            OutOfScope.class,
            outside ->
                assertThat(outside.nearest())
                    .extracting(Match::intent)
                    .containsExactly("leave", "supplies", "thanks"));
  }

  @Test
  void aCrisisIsAskedAboutLongBeforeItIsLikely() {
    assertThat(decision.of(new double[] {0.06, 0.9, 0.01, 0.02, 0.01}))
        .isInstanceOfSatisfying(
            Unsure.class,
            unsure ->
                assertThat(unsure.candidates())
                    .extracting(Match::intent)
                    .containsExactly("leave", "crisis"));
  }

  @Test
  void evenWhereNothingFitsACrisisIsOffered() {
    assertThat(decision.of(new double[] {0.03, 0.06, 0.82, 0.05, 0.04}))
        .isInstanceOfSatisfying(
            OutOfScope.class,
            outside -> assertThat(outside.nearest()).extracting(Match::intent).contains("crisis"));
  }

  @Test
  void aCrisisThatIsLikelyIsTaken() {
    assertThat(decision.of(new double[] {0.6, 0.36, 0.01, 0.02, 0.01}))
        .isInstanceOfSatisfying(
            Recognized.class,
            recognized -> assertThat(recognized.match().intent()).isEqualTo("crisis"));
  }

  @Test
  void oneIntentAloneIsNeverAskedAbout() {
    Decision one = new Decision(List.of("leave"), -1, -1);
    assertThat(one.of(new double[] {1})).isInstanceOf(Recognized.class);
  }
}
