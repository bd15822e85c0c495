package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.FolderIntentCatalog;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.understanding.CrossValidation.Held;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;

class LinearRecognizerTest {

  private static final IntentCatalog CATALOG = FolderIntentCatalog.readInside();
  private static final LinearRecognizer RECOGNIZER = LinearRecognizer.train(CATALOG);

  @ParameterizedTest
  @CsvSource({
    "我想跟咨询师聊一聊，最近睡眠很差, counselling",
    "压力好大啊想做个心理咨询, counselling",
    "i need to see a counsellor, counselling",
    "同事晕倒了赶紧叫医生, medical_emergency",
    "我巡逻的时候受伤了想去医院, medical_emergency",
    "my colleague fainted and needs a doctor, medical_emergency",
    "再给卡点送五箱矿泉水和两箱口罩, supply_request",
    "我們所缺手套，申領三十雙, supply_request",
    "we need five boxes of gloves, supply_request",
    "宿舍的热水器又坏了没人修，想反映一下, housing",
    "工龄十五年的年休假有几天, policy_question",
    "what is the policy on annual leave, policy_question",
    "我上次的申请处理到哪一步了, ticket_status",
    "帮我把之前的申请撤回, ticket_cancel",
    "转人工！！！, talk_to_person",
    "Ｈｅｌｌｏ, greeting",
    "谢谢你们啦, thanks",
    "拜拜啦, goodbye",
    "你都能做些什么, help_menu",
    "我要绑定我的警号, identity_binding"
  })
  void sentencesItHasNotSeenAreUnderstood(String text, String intent) {
    assertThat(examples()).doesNotContain(text);
    assertThat(RECOGNIZER.recognize(text))
        .isInstanceOfSatisfying(
            Recognized.class,
            recognized -> assertThat(recognized.match().intent()).isEqualTo(intent));
  }

  private static List<String> examples() {
    return CATALOG.list().stream().flatMap(intent -> intent.examples().stream()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "后天会下雪吗",
        "给我讲一个冷笑话",
        "推荐几部好看的电影",
        "闯红灯要罚多少钱扣几分",
        "tell me another joke",
        "which stock is best"
      })
  void whatItIsNotForIsSaidSo(String text) {
    assertThat(examples()).doesNotContain(text);
    assertThat(RECOGNIZER.recognize(text)).isInstanceOf(OutOfScope.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"我", "我不", "不想", "枪", "我想找人"})
  void whatSaysTooLittleIsAsked(String text) {
    assertThat(RECOGNIZER.recognize(text))
        .isInstanceOfSatisfying(
            Unsure.class, unsure -> assertThat(unsure.candidates()).hasSizeBetween(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"累死了啊", "笑死我了哈哈", "想死你们啦", "处置了一起跳楼警情，晚上老做噩梦"})
  void hyperboleAndDutyTalkAreNoCrisis(String text) {
    assertThat(RECOGNIZER.recognize(text).toString())
        .doesNotStartWith("Recognized[match=Match[intent=crisis");
  }

  @Test
  void twoRecognizersOfTheSameFolderAgreeInEveryFigure() {
    LinearRecognizer other = LinearRecognizer.train(FolderIntentCatalog.readInside());
    Stream.of("我想领两箱水", "在吗", "不知道说啥", "need a doctor 快", "07-1234")
        .forEach(text -> {
          assertThat(other.recognize(text)).isEqualTo(RECOGNIZER.recognize(text));
          assertThat(other.explain(text)).isEqualTo(RECOGNIZER.explain(text));
        });
  }

  @Test
  void confidencesAreSharesOfOne() {
    double sum =
        RECOGNIZER.explain("我想领两箱水").stream()
            .mapToDouble(LinearRecognizer.Reason::confidence)
            .sum();
    assertThat(sum).isBetween(0.999, 1.001);
  }

  @Test
  void hostileTextIsReadWithoutHarm() {
    for (String text :
        List.of(
            "口罩".repeat(500_000),
            "\0\1\2\u001b[31m",
            "\u202e\u2066\u200f",
            "\ud83d",
            "'; DROP TABLE tickets; --",
            "<script>alert(1)</script>",
            "../../etc/passwd")) {
      assertThat(RECOGNIZER.recognize(text)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\0", "？？？", "𠮷𠮷", "ჰ"})
  void whatSaysNothingMeansNothing(String text) {
    assertThat(RECOGNIZER.recognize(text)).isEqualTo(new OutOfScope(List.of()));
  }

  @Test
  void examplesHeldBackAreMostlyUnderstoodOrAskedAbout() {
    List<Held> held = CrossValidation.of(CrossValidation.examples(CATALOG), 5);
    long first = held.stream().filter(each -> each.first().equals(each.example().intent())).count();
    assertThat((double) first / held.size()).isGreaterThan(0.6);
    long amongThree =
        held.stream()
            .filter(each ->
                each.scored().stream()
                    .limit(3)
                    .anyMatch(score -> score.intent().equals(each.example().intent())))
            .count();
    assertThat((double) amongThree / held.size()).isGreaterThan(0.8);
  }
}
