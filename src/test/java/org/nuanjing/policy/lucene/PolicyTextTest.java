package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTextTest {

  @ParameterizedTest
  @CsvSource({
    "已满十年的,已满10年的",
    "二十二周岁,22周岁",
    "一千元,1000元",
    "百分之七十,70%",
    "２０个工作日,20个工作日",
    "二级警司,2级警司",
    "一般不超过,一般不超过",
    "護理補貼滿一千元,护理补贴满1000元",
    "百分之百,100%",
    "PHQ-９,phq-9"
  })
  void figuresWidthAndCaseAreMadeAlike(String written, String normal) {
    assertThat(PolicyText.normal(written)).isEqualTo(normal);
  }

  @Test
  void termsAreCharactersAndPairs() {
    try (PolicyAnalyzer analyzer = new PolicyAnalyzer()) {
      assertThat(analyzer.terms("年休假10天"))
          .containsExactlyInAnyOrder("年", "年休", "休", "休假", "假", "10", "天");
    }
  }

  @Test
  void wordsThatOnlyAskAreDropped() {
    assertThat(WordList.asking().without("请问年休假到底有多少天呢").replace(" ", "")).isEqualTo("年休假天");
  }
}
