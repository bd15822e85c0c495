package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

  @ParameterizedTest
  @CsvSource({
    "十五岁的孩子去网吧, 15岁, 未成年人",
    "我儿子七岁了, 7岁, 儿童",
    "17岁能上班吗, 17岁, 未满18周岁",
    "我爸60多岁, 60多岁, 老年人",
    "他80岁, 80岁, 老年人"
  })
  void anAgeInYearsIsWhatRulesCallPeopleOfThatAge(String question, String words, String written) {
    assertThat(read(question))
        .anySatisfy(found -> {
          assertThat(found.words()).isEqualTo(words);
          assertThat(found.entry().written()).contains(written);
        });
  }

  @Test
  void anAgeBetweenSaysNothing() {
    assertThat(Ages.at("35岁", 0)).isEmpty();
    assertThat(Ages.at("118岁", 1)).isEmpty();
    assertThat(Ages.at("周岁", 0)).isEmpty();
  }

  private static List<Vocabulary.Found> read(String question) {
    return Vocabulary.shipped().in(PolicyText.normal(question));
  }
}
