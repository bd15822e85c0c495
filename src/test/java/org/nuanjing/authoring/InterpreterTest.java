package org.nuanjing.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.Wish;

class InterpreterTest {

  private static final Match LEAVE = new Match("thanks", 0.8);
  private static final Match OTHER = new Match("goodbye", 0.6);

  /** Takes messages for what it is told to. */
  private record Taught(Map<String, List<Recognition>> lessons) implements Recognizer {

    @Override
    public Recognition recognize(String text) {
      return wishes(text).getFirst().recognition();
    }

    @Override
    public List<Wish> wishes(String text) {
      return lessons.getOrDefault(text, List.of(new OutOfScope(List.of()))).stream()
          .map(each -> new Wish(text, each))
          .toList();
    }
  }

  private static Interpretation read(String text, Recognition... wishes) {
    return new Interpreter(
            ShippedIntents.CATALOG,
            new Taught(Map.of(text, List.of(wishes))),
            LearnedRiskSignals.readInside(),
            Intent::label)
        .read(text);
  }

  @Test
  void wishesKeepTheirOrder() {
    assertThat(read("话", new Recognized(LEAVE, List.of()), new Recognized(OTHER, List.of())))
        .isEqualTo(
            new Interpretation(List.of("thanks", "goodbye"), 2, false, OptionalDouble.of(0.8)));
  }

  @Test
  void dangerGoesBeforeEverything() {
    Interpretation taken = read("我不想活了", new Recognized(LEAVE, List.of()));
    assertThat(taken.labels()).containsExactly("crisis", "thanks");
    assertThat(taken.confidence()).isEmpty();
    assertThat(taken.wishes()).isEqualTo(1);
  }

  @Test
  void whatIsAskedAboutCountsAsItsBestGuess() {
    assertThat(read("话", new Unsure(List.of(OTHER, LEAVE))))
        .isEqualTo(new Interpretation(List.of("goodbye"), 1, true, OptionalDouble.of(0.6)));
  }

  @Test
  void whatItIsNotForIsOutOfScope() {
    assertThat(read("话", new OutOfScope(List.of(LEAVE))).labels()).containsExactly("out_of_scope");
  }

  @Test
  void oneLabelMustComeFirstAndSeveralMustBeThere() {
    Interpretation taken = new Interpretation(List.of("a", "b"), 2, false, OptionalDouble.empty());
    assertThat(taken.means(List.of("a"))).isTrue();
    assertThat(taken.means(List.of("b"))).isFalse();
    assertThat(taken.means(List.of("b", "a"))).isTrue();
    assertThat(taken.means(List.of("a", "c"))).isFalse();
  }
}
