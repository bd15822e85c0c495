package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nuanjing.writing.Resource;

class VocabularyTest {

  private final Vocabulary vocabulary = Vocabulary.shipped();

  @Test
  void theLongestSpokenFormAtAPlaceIsRead() {
    assertThat(read("老婆要休年假")).containsExactly("老婆", "年假");
    assertThat(read("陪产假")).containsExactly("陪产假");
    assertThat(read("")).isEmpty();
  }

  @Test
  void aGapStandsForAFewCharacters() {
    assertThat(vocabulary.in("违法把我开了"))
        .first()
        .extracting(Vocabulary.Found::words)
        .isEqualTo("违法把我开");
  }

  @Test
  void ofFormsThatOverlapTheLongerRunsAreRead() {
    assertThat(read("房子留给养老院")).containsExactly("房子留给", "养老院");
  }

  @Test
  void aSpokenFormStandsOnceInAFile() {
    for (String file : Vocabulary.FILES) {
      Map<String, String> seen = new HashMap<>();
      for (String line : Resource.lines(Vocabulary.class, file)) {
        for (String spoken : line.substring(0, line.indexOf('=')).strip().split(" +", -1)) {
          assertThat(seen.put(spoken, line)).as("%s in %s", spoken, file).isNull();
        }
      }
    }
    assertThat(vocabulary.entries()).hasSizeGreaterThan(2000);
  }

  @Test
  void aFormOfSeveralEnglishWordsIsRead() {
    assertThat(vocabulary.in("how many days of annual leave"))
        .anySatisfy(found -> {
          assertThat(found.words()).isEqualTo("annual leave");
          assertThat(found.entry().written()).contains("年休假");
        });
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

  /** The spoken forms a text holds; one that stands in several entries once. */
  private List<String> read(String text) {
    return vocabulary.in(text).stream().map(Vocabulary.Found::words).distinct().toList();
  }
}
