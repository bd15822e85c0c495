package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;

class LinearRecognizerTest {

  private static final LinearRecognizer RECOGNIZER = Shipped.RECOGNIZER;

  @ParameterizedTest
  @CsvSource({
    "我想跟咨询师聊一聊，最近睡眠很差, counselling",
    "压力好大啊想做个心理咨询, counselling",
    "i need to see a counsellor, counselling",
    "同事晕倒了赶紧叫医生, medical_emergency",
    "巡逻时被人捅了一刀，一直流血，快叫救护车, medical_emergency",
    "my colleague is unconscious so call an ambulance, medical_emergency",
    "再给卡点送五箱矿泉水和两箱口罩, supply_request",
    "我們所缺手套，申領三十雙, supply_request",
    "we need five boxes of gloves, supply_request",
    "宿舍还有没有空房间可以申请, housing",
    "辅警的工资待遇依据哪个文件, policy_question",
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
    assertThat(Shipped.sentences()).doesNotContain(text);
    assertThat(RECOGNIZER.recognize(text))
        .isInstanceOfSatisfying(
            Recognized.class,
            recognized -> assertThat(recognized.match().intent()).isEqualTo(intent));
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
    assertThat(Shipped.sentences()).doesNotContain(text);
    assertThat(RECOGNIZER.recognize(text)).isInstanceOf(OutOfScope.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"我", "我不", "不想", "我想找人"})
  void whatSaysTooLittleIsAsked(String text) {
    assertThat(RECOGNIZER.recognize(text))
        .isInstanceOfSatisfying(
            Unsure.class, unsure -> assertThat(unsure.candidates()).hasSizeBetween(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"累死了啊", "笑死我了哈哈", "爬了五楼，腿要断了，累死个人", "处置了一起跳楼警情，晚上老做噩梦"})
  void hyperboleAndDutyTalkAreNoCrisis(String text) {
    assertThat(RECOGNIZER.recognize(text).toString())
        .doesNotStartWith("Recognized[match=Match[intent=crisis");
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
            "\udc4d\ud83d领两箱水",
            "\u0627\u0644\u0633\u0644\u0627\u0645 عليكم",
            "体检\u0301".repeat(5_000),
            "，。！？".repeat(2_500),
            "另外再顺便还有".repeat(1_500),
            "qingjia".repeat(1_500),
            "😀".repeat(5_000),
            "'; DROP TABLE tickets; --",
            "<script>alert(1)</script>",
            "../../etc/passwd")) {
      assertThat(RECOGNIZER.recognize(text)).isNotNull();
      assertThat(RECOGNIZER.wishes(text)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\0", "？？？", "𠮷𠮷", "ჰ"})
  void whatSaysNothingMeansNothing(String text) {
    assertThat(RECOGNIZER.recognize(text)).isEqualTo(new OutOfScope(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "今年体捡安排在哪家一院, health_check",
    "尉问金什么时侯发到卡里, condolence_benefit",
    "想找心里咨寻师聊聊, counselling",
    "我的宫单处里到哪了, ticket_status",
    "請問今年體檢安排在什麼時候, health_check",
    "想預約心理諮詢師談一談, counselling",
    "帮我转仁工, talk_to_person",
    "ｔｉｃｋｅｔ到哪一步了啊, ticket_status"
  })
  void soundsAlikeAndOtherScriptsAreUnderstood(String text, String intent) {
    assertThat(Shipped.sentences()).doesNotContain(text);
    assertThat(RECOGNIZER.explain(text).getFirst().intent()).isEqualTo(intent);
  }

  @ParameterizedTest
  @CsvSource({
    "wo xiang yuyue xinli zixun, counselling",
    "jinnian tijian shenme shihou, health_check"
  })
  void chineseSpelledInLettersIsUnderstood(String text, String intent) {
    assertThat(RECOGNIZER.explain(text).getFirst().intent()).isEqualTo(intent);
  }

  @Test
  void whatSpeaksForAnIntentIsShown() {
    assertThat(RECOGNIZER.explain("想约体检").getFirst().evidence())
        .extracting(LinearRecognizer.Evidence::feature)
        .containsAnyOf("体检", "~ti'jian");
  }

  @Test
  void theExamplesNearestToAMessageAreFound() {
    String example = Shipped.CATALOG.get("health_check").examples().getFirst();
    assertThat(RECOGNIZER.nearest(example + "啊", 3))
        .hasSize(3)
        .first()
        .satisfies(neighbour -> {
          assertThat(neighbour.text()).isEqualTo(example);
          assertThat(neighbour.likeness()).isBetween(0.7, 1.0);
        });
  }

  @Test
  void examplesTheModelHasNotSeenAreMostlyUnderstood() {
    List<Judged> judged = Shipped.TRAINED.judged();
    long right = judged.stream().filter(each -> top(Shipped.likely(each)) == each.intent).count();
    assertThat((double) right / judged.size()).isGreaterThan(0.7);
  }

  private static int top(double[] likely) {
    int top = 0;
    for (int i = 1; i < likely.length; i++) {
      top = likely[i] > likely[top] ? i : top;
    }
    return top;
  }
}
