package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.writing.Pinyin;

class FeaturesTest {

  @Test
  void chineseIsSeenByCharactersPairsAndSounds() {
    assertThat(Features.of("体检呢"))
        .containsExactlyInAnyOrder(
            "体", "检", "呢", "体检", "检呢", "~ti'jian", "~jian'ne", "^体", "呢$", "检呢$", "#length1");
  }

  @Test
  void englishIsSeenByWordsPairsAndLetters() {
    assertThat(Features.of("Book it"))
        .containsExactlyInAnyOrder(
            "book", "it", "book it", "<4<boo", "<4book", "<4ook>", "^b", "t$", "it$", "#length2");
  }

  @Test
  void whereScriptsMeetIsSeen() {
    assertThat(Features.of("约checkup吧")).contains("约|checkup", "checkup|吧");
  }

  @ParameterizedTest
  @CsvSource({"体捡,体检", "尉问金,慰问金", "心里咨寻,心理咨询", "zijin tijian baogao,体检报告"})
  void whatSoundsAlikeSharesFeatures(String typed, String meant) {
    Set<String> shared = new HashSet<>(Features.of(typed));
    shared.retainAll(Features.of(meant));
    assertThat(shared).anyMatch(feature -> feature.startsWith("~"));
  }

  @ParameterizedTest
  @CsvSource({"體檢報告,体检报告", "ＡＢＣ,abc", "好好好好,好好", "3箱水,12箱水", "\u200b体检,体检"})
  void whatIsWrittenOtherwiseHasTheSameFeatures(String text, String same) {
    assertThat(Features.of(text)).isEqualTo(Features.of(same));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "？！", "\ud83d", "\0"})
  void aTextWithoutLettersHasNone(String text) {
    assertThat(Features.of(text)).isEmpty();
  }

  @Test
  void emojiAreKept() {
    assertThat(Features.of("👍👍👍")).contains("👍👍").isEqualTo(Features.of("👍👍"));
  }

  @ParameterizedTest
  @CsvSource({"qingjia,qing jia", "xian,xian", "tijianbaogao,ti jian bao gao"})
  void spelledChineseIsReadInSyllables(String word, String syllables) {
    assertThat(Pinyin.syllables(word)).isEqualTo(List.of(syllables.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkup", "hello there", "can you", "体检baogao", "", "1 2 3"})
  void otherWordsAreNoSpelledChinese(String words) {
    assertThat(Pinyin.isSpelled(words)).isFalse();
  }
}
