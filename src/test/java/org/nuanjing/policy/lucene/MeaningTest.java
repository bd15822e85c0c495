package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.embedding.BgeEncoder;
import org.nuanjing.embedding.SentenceEncoder;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;

/** Clauses are compared with a question by meaning too, where the index has it. */
class MeaningTest {

  private static final String RULES =
      """
      # 云川省民警爱护办法

      第一条 民警因公外出期间的伙食，由接待单位按照标准安排。

      第二条 民警直系亲属亡故的，所在单位应当派人看望并协助料理后事。

      第三条 民警的亲属参观警营的，所在单位应当派人陪同。
      """;

  private final SentenceEncoder encoder = BgeEncoder.find().orElseThrow();
  @TempDir Path scratch;
  private Path documents;

  @BeforeEach
  void write() throws IOException {
    documents = Files.createDirectory(scratch.resolve("documents"));
    Files.writeString(documents.resolve("rules.md"), RULES);
  }

  @Test
  void aClauseThatMeansWhatWasAskedStandsBeforeOneThatSharesItsWords() throws IOException {
    assertThat(first(Optional.of(encoder), "亲属没了，单位会不会派人来")).endsWith("#第二条");
  }

  @Test
  void anIndexOfWordsAloneKnowsNoMeaning() throws IOException {
    assertThat(meaning(Optional.empty())).isZero();
    assertThat(meaning(Optional.of(encoder))).isBetween(0.3, 1.0);
  }

  @Test
  void anIndexOfTheOtherKindIsMadeAnew() throws IOException {
    first(Optional.empty(), "亲属亡故");
    Path folder = scratch.resolve("index");
    assertThat(LucenePolicyLibrary.find(new PolicyIndex(folder, Optional.of(encoder)))).isEmpty();
    assertThat(meaning(Optional.of(encoder))).isPositive();
    assertThat(LucenePolicyLibrary.find(new PolicyIndex(folder, Optional.empty()))).isEmpty();
    assertThat(meaning(Optional.empty())).isZero();
  }

  @Test
  void eightBitsANumberAreEnough() {
    String title = "民警爱护办法";
    String body = "民警直系亲属亡故的，所在单位应当派人看望；并协助料理后事。";
    float[] question = encoder.encode("家里老人走了单位管不管");
    double[] near = Meanings.of(title, body, encoder).near(question);
    assertThat(near).hasSize(3);
    assertThat(near[0]).isEqualTo(product(question, title + "：" + body), within(0.003));
    assertThat(near[1]).isEqualTo(product(question, "民警直系亲属亡故的，所在单位应当派人看望"), within(0.003));
    assertThat(near[2]).isEqualTo(product(question, "并协助料理后事"), within(0.003));
    assertThat(Meanings.NONE.near(question)).isEmpty();
  }

  private double product(float[] question, String text) {
    float[] other = encoder.encode(text);
    double sum = 0;
    for (int i = 0; i < other.length; i++) {
      sum += question[i] * other[i];
    }
    return sum;
  }

  private String first(Optional<SentenceEncoder> by, String question) throws IOException {
    return explained(by, question).best().getFirst().citation().passage().id();
  }

  private double meaning(Optional<SentenceEncoder> by) throws IOException {
    return explained(by, "亲属亡故，单位派人看望吗").signs().getOrDefault("MEANING", 0.0);
  }

  private Explanation explained(Optional<SentenceEncoder> by, String question) throws IOException {
    PolicyShelf shelf = new PolicyShelf(new PolicyIndex(scratch.resolve("index"), by));
    try (LucenePolicyLibrary library = shelf.library(documents).library()) {
      Question asked = new Question(question, "云川", Category.UNKNOWN, LocalDate.of(2026, 11, 1));
      return library.explain(asked, 3);
    }
  }
}
