package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanjing.models.Origin;
import org.nuanjing.models.ShippedModel.Learned;

/** The recognizer that was trained when the program was built is the one training gives now. */
class ShippedRecognizerTest {

  private static final int ONE_IN = 7;
  private static final LinearRecognizer NOW = LinearRecognizer.train(Shipped.CATALOG);

  private static Stream<String> messages() {
    List<String> sentences = Shipped.sentences();
    return Stream.concat(
        Stream.of("", "我", "在吗", "need a doctor 快", "07-1234", "😀", "领两箱水然后约个体检", "\ud83d", "ჰ"),
        sentences.stream().filter(each -> Math.floorMod(each.hashCode(), ONE_IN) == 0));
  }

  @Test
  void everyNumberOfItIsTheSame() {
    Learned<Knowledge> shipped = LinearRecognizer.MODEL.of(Shipped.FOLDER);
    assertThat(shipped.origin()).isEqualTo(Origin.SHIPPED);
    assertThat(LinearRecognizer.MODEL.written(shipped.model()).bytes())
        .isEqualTo(LinearRecognizer.MODEL.written(Shipped.TRAINED.knowledge()).bytes());
  }

  @Test
  void everyMessageMeansTheSameWithTheSameFiguresForTheSameReasons() {
    assertThat(Shipped.RECOGNIZER.origin()).isEqualTo(Origin.SHIPPED);
    assertThat(messages())
        .hasSizeGreaterThan(1_000)
        .allSatisfy(text -> {
          assertThat(Shipped.RECOGNIZER.recognize(text)).isEqualTo(NOW.recognize(text));
          assertThat(Shipped.RECOGNIZER.wishes(text)).isEqualTo(NOW.wishes(text));
          assertThat(Shipped.RECOGNIZER.explain(text)).isEqualTo(NOW.explain(text));
        });
  }

  @Test
  void theSameExamplesAreNearest() {
    assertThat(List.of("想约体检", "我不想活了", "tell me another joke"))
        .allSatisfy(text ->
            assertThat(Shipped.RECOGNIZER.nearest(text, 20)).isEqualTo(NOW.nearest(text, 20)));
  }
}
