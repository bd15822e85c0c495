package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.ShippedIntents;

class LearnedRiskSignalsTest {

  private static final IntentsFolder FOLDER = ShippedIntents.FOLDER;
  private static final LearnedRiskSignals SIGNALS = LearnedRiskSignals.readInside();
  private static final List<RiskRow> HELD_OUT =
      RiskRows.read("held_out.tsv", Lexicon.inside("crisis/held_out.tsv")).rows();

  private static RiskLevel level(String text) {
    return SIGNALS.notice(text).level();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/triage/twins.csv", delimiter = '|')
  void tellsTwinsApart(String expected, String text) {
    switch (expected) {
      case "calm" -> assertThat(level(text)).isLessThan(RiskLevel.MODERATE);
      default ->
          assertThat(level(text))
              .isGreaterThanOrEqualTo(RiskLevel.valueOf(expected.toUpperCase(Locale.ROOT)));
    }
  }

  /**
   * The gate of the build: these rows are never learned from. Half of them hint at most and name
   * nothing, so that there is something left to gain.
   */
  @Test
  void doesNotGetWorseOnRowsHeldOut() {
    RiskTally tally = RiskTally.of(HELD_OUT, text -> level(text));
    assertThat(tally.recall(RiskLevel.HIGH).orElseThrow()).isGreaterThanOrEqualTo(0.84);
    assertThat(tally.recall(RiskLevel.MODERATE).orElseThrow()).isGreaterThanOrEqualTo(0.89);
    assertThat(tally.falseAlarm().orElseThrow()).isLessThanOrEqualTo(0.075);
    assertThat(tally.agreement().orElseThrow()).isGreaterThanOrEqualTo(0.75);
  }

  /** What officers ask for must not page; most of it is not learned from. */
  @Test
  void ordinaryRequestsPageNobody() {
    List<String> ordinary =
        FOLDER.findPartly().orElseThrow().list().stream()
            .filter(intent -> intent.behaviour() != Behaviour.CRISIS)
            .filter(intent -> intent.confidentiality() != Confidentiality.ALIAS)
            .flatMap(intent -> intent.examples().stream())
            .toList();
    long paged = ordinary.stream().filter(text -> level(text).atLeast(RiskLevel.MODERATE)).count();
    assertThat(paged / (double) ordinary.size()).isLessThan(0.0095);
  }

  @Test
  void whatIsHeldOutIsNotLearned() {
    Set<String> learned = new HashSet<>();
    LearnedRiskSignals.rows(FOLDER).forEach(row -> learned.add(row.text()));
    assertThat(HELD_OUT)
        .extracting(RiskRow::text)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(learned);
  }

  @Test
  void messagesAndHeldOutRowsAreSound() {
    assertThat(RiskRows.read("held_out.tsv", Lexicon.inside("crisis/held_out.tsv")).faults())
        .isEmpty();
    assertThat(LearnedRiskSignals.check(FOLDER)).isEmpty();
  }

  @Test
  void everyTestOfTheLexiconHolds() {
    assertThat(LearnedRiskSignals.rules(FOLDER).failing()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "笑死我了，今天食堂太好吃了。其实我不想活了。",
        "刚处置完一起跳楼警情，材料写好了。我自己也想跳下去。",
        "想问一下年休假怎么请！我已经把药全吃了",
        "自杀算工伤吗？我遗书都写好了",
      })
  void whatStandsAroundASignalDoesNotHideIt(String text) {
    assertThat(level(text)).isGreaterThanOrEqualTo(RiskLevel.MODERATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ＢＵ ＸＩＡＮＧ ＨＵＯ ＬＥ",
        "我 想 自 杀",
        "我想自\u200b杀",
        "不想或了",
        "想紫砂",
        "今晚zs",
        "我要自殺",
        "💊💊💊全吞了",
        "🔪👉手腕，🩸止不住，我割的",
        "zì shā，就今晚",
        "想似了，真的不想活",
        "bxhl，想死",
        "不.想.活.了",
        "I want to dye, no, die",
      })
  void aDisguiseHidesNothing(String text) {
    assertThat(level(text)).isGreaterThanOrEqualTo(RiskLevel.MODERATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"死", "救", "刀", "枪", "🔪", "🔫", "💀", "🆘", "😭🔪", "🔫😭", "死死死", "救命", "救我！"})
  void aWordOfDangerAloneCallsAPerson(String text) {
    assertThat(level(text)).isGreaterThanOrEqualTo(RiskLevel.MODERATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我", "我。", "我我我", "你", "他", "俺", "走", "去", "嗯", "好", "别", "跳", "吊", "割", "药", "血", "桥", "楼",
        "人", "没", "完", "I", "x", "4", "🙂", "😂😂😂", "🎲", "🌹", "❤️"
      })
  void aSingleSignWithoutDangerCallsNobody(String text) {
    assertThat(level(text)).isLessThan(RiskLevel.MODERATE);
  }

  /** What is nothing but the word is another thing than the word in a sentence. */
  @ParameterizedTest
  @ValueSource(strings = {"🔪切菜的", "枪套两个", "死机", "救灾", "🔫🎯训练", "sos什么意思"})
  void whatIsAskedForWithSuchAWordIsNotTheWordAlone(String text) {
    assertThat(SIGNALS.explain(text).found())
        .noneMatch(found -> found.signal().kind().equals("call_for_help"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"不想活了，枪就在我手边", "我不想活了，手里就有一瓶安眠药", "想死，人在楼顶"})
  void aWishBesideMeansIsUrgent(String text) {
    assertThat(level(text)).isGreaterThanOrEqualTo(RiskLevel.HIGH);
  }

  @Test
  void saysWhoIsAtRisk() {
    assertThat(SIGNALS.notice("我搭档说他想自杀").subject()).isEqualTo(Subject.OTHER);
    assertThat(SIGNALS.notice("我想自杀").subject()).isEqualTo(Subject.SELF);
  }

  @Test
  void saysWhereItWasNoticed() {
    String text = "今天下班，我 想 自 杀";
    Risk.Signal signal = SIGNALS.notice(text).signals().getFirst();
    assertThat(text.substring(signal.start(), signal.end())).contains("自 杀");
  }

  @Test
  void aSignalOfTheClassifierAloneCoversTheMessage() {
    List<RiskReasons> learned = new ArrayList<>();
    HELD_OUT.forEach(row -> learned.add(SIGNALS.explain(row.text())));
    assertThat(learned)
        .filteredOn(each -> each.risk().level().atLeast(RiskLevel.MODERATE))
        .filteredOn(each -> each.found().isEmpty())
        .isNotEmpty()
        .allSatisfy(each -> {
          assertThat(each.risk().signals()).hasSize(1);
          assertThat(each.risk().signals().getFirst().kind()).isEqualTo(Risk.LEARNED);
          assertThat(each.evidence()).isNotEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\uD83D", "□", "。。。", "\u0000"})
  void anythingCanBeLookedAt(String text) {
    assertThat(SIGNALS.notice(text).level()).isLessThan(RiskLevel.MODERATE);
  }

  @Test
  void aHugeMessageIsLookedAtSoonEnough() {
    String huge = "我今天很好，" + "不想写材料".repeat(4_000) + "我想自杀";
    long start = System.nanoTime();
    assertThat(level(huge)).isGreaterThanOrEqualTo(RiskLevel.MODERATE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
