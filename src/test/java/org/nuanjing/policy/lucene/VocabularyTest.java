package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Vocabulary vocabulary = Vocabulary.shipped();

  @Test
  void theLongestSpokenFormAtAPlaceIsRead() {
    assertThat(vocabulary.in("老婆要休年假"))
        .extracting(Vocabulary.Found::words)
        .containsExactly("老婆", "年假");
    assertThat(vocabulary.in("陪产假")).extracting(Vocabulary.Found::words).containsExactly("陪产假");
    assertThat(vocabulary.in("")).isEmpty();
  }

  @Test
  void aGapStandsForAFewCharacters() {
    assertThat(vocabulary.in("违法把我开了"))
        .first()
        .extracting(Vocabulary.Found::words)
        .isEqualTo("违法把我开");
  }

  @Test
  void aSpokenFormStandsInOneEntryOnly() {
    Map<String, String> seen = new HashMap<>();
    for (Vocabulary.Entry entry : vocabulary.entries()) {
      for (String spoken : entry.spoken()) {
        assertThat(seen.put(spoken, entry.line()))
            .as("%s stands in: %s", spoken, entry.line())
            .isNull();
      }
    }
    assertThat(vocabulary.entries()).hasSizeGreaterThan(250);
  }

  @Test
  void anEntryCanBeLeftOut() {
    Vocabulary.Entry wife = vocabulary.in("老婆").getFirst().entry();
    assertThat(wife.written()).contains("配偶");
    assertThat(vocabulary.without(wife).in("老婆")).isEmpty();
    assertThat(vocabulary.without(wife).entries()).hasSize(vocabulary.entries().size() - 1);
  }

  @Test
  void everyEntrySaysSomethingRulesSay() {
    assertThat(vocabulary.entries())
        .allSatisfy(entry ->
            assertThat(List.of(entry.spoken(), entry.written()))
                .allSatisfy(side -> assertThat(side).isNotEmpty().doesNotContain("")));
  }
}
