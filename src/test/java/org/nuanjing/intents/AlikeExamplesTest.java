package org.nuanjing.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Places.Example;

class AlikeExamplesTest {

  private static List<String> found(String one, String other) {
    return AlikeExamples.find(List.of(new Example("a", one, 2), new Example("b", other, 3)))
        .stream()
        .map(IntentFault::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "体检呢, 体检, the same but for signs and particles",
    "我要体检了！, 我 要 体检, the same but for signs and particles",
    "ＡＥＤ在哪, aed在哪吗？, the same but for signs and particles",
    "慰问金, 尉问金, the same to the ear",
    "心里咨寻, 心理咨询, the same to the ear",
    "卡点上的口罩快要用完了麻烦再送两箱过来, 卡点上的口罩快要用完了麻烦送两箱过来, nearly the same"
  })
  void whatNobodyCanTellApartIsFound(String one, String other, String how) {
    assertThat(found(one, other))
        .singleElement()
        .asString()
        .startsWith("b/examples.yaml:3: \"" + other + "\" is " + how)
        .contains("\"" + one + "\" in a/examples.yaml:2");
  }

  @ParameterizedTest
  @CsvSource({
    "捐款渠道在哪里, 投诉渠道在哪里",
    "报名截止到哪天, 医疗互助报名截止到哪天",
    "group counselling, counselling",
    "体检, 体检报告"
  })
  void whatDiffersInTheWordThatMattersIsLeftAlone(String one, String other) {
    assertThat(found(one, other)).isEmpty();
  }

  @Test
  void examplesOfOneIntentMayBeAlike() {
    assertThat(
            AlikeExamples.find(List.of(new Example("a", "我要体检", 2), new Example("a", "我要体检了", 3))))
        .isEmpty();
  }

  @Test
  void eachPairIsToldOnceAndInOrder() {
    List<Example> examples = new ArrayList<>();
    for (String intent : List.of("a", "b", "c")) {
      examples.add(new Example(intent, "我要体检", 4));
      examples.add(new Example(intent, "宿舍漏水", 9));
    }
    assertThat(AlikeExamples.find(examples))
        .extracting(fault -> fault.file() + ":" + fault.line())
        .containsExactly(
            "b/examples.yaml:4",
            "b/examples.yaml:9",
            "c/examples.yaml:4",
            "c/examples.yaml:4",
            "c/examples.yaml:9",
            "c/examples.yaml:9");
  }

  @Test
  void theNearestExamplesAreListedBestFirst() {
    List<Example> examples =
        List.of(
            new Example("a", "我要体检", 2),
            new Example("a", "体检报告什么时候出", 3),
            new Example("b", "宿舍漏水", 4));
    assertThat(NearestExamples.of("体检报告出了吗", examples, 5))
        .extracting(near -> near.example().line())
        .containsExactly(3, 2);
  }
}
