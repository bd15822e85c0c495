package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.understanding.Recognition.Recognized;

class WishesTest {

  private static final LinearRecognizer RECOGNIZER = Shipped.RECOGNIZER;

  private static List<String> intents(String text) {
    List<String> intents = new ArrayList<>();
    for (Wish wish : RECOGNIZER.wishes(text)) {
      assertThat(text).contains(wish.words());
      if (wish.recognition() instanceof Recognized recognized) {
        intents.add(recognized.match().intent());
      }
    }
    return intents;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我想请三天年假，另外体检报告出来了吗 | leave_rest health_check",
        "帮我约个心理咨询，顺便问下意外险怎么报销 | counselling medical_claim",
        "卡点缺十箱矿泉水，还有我上次的申请到哪一步了 | supply_request ticket_status",
        "谢谢你们，再帮我约个体检 | thanks health_check",
        "转人工，我被群众诬告了要澄清 | talk_to_person false_accusation",
        "i want to book my annual physical, and also need two boxes of gloves"
            + " | health_check supply_request"
      })
  void severalWishesAreFoundInTheirOrder(String text, String intents) {
    assertThat(Shipped.sentences()).doesNotContain(text);
    assertThat(intents(text)).containsExactlyElementsOf(Arrays.asList(intents.split(" ")));
  }

  @Test
  void eachWishHasItsWordsAsWritten() {
    assertThat(RECOGNIZER.wishes("我想请三天年假，另外体检报告出来了吗？"))
        .extracting(Wish::words)
        .containsExactly("我想请三天年假", "另外体检报告出来了吗");
  }

  @Test
  void theWholeMessageMeansWhatItIsMostAbout() {
    assertThat(RECOGNIZER.recognize("谢谢你们，再帮我约个体检"))
        .isInstanceOfSatisfying(
            Recognized.class,
            recognized -> assertThat(recognized.match().intent()).isIn("thanks", "health_check"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "手套、口罩和头盔各领二十个",
        "我头疼，还发烧，想约个体检看看",
        "最近压力大，白天没精神，晚上又睡不着，想找咨询师聊聊",
        "需要两箱水和一箱方便面，送到东门卡点",
        "体检",
        "yes, two boxes of masks please"
      })
  void oneWishIsNotTakenApart(String text) {
    assertThat(RECOGNIZER.wishes(text))
        .singleElement()
        .isEqualTo(new Wish(text, RECOGNIZER.recognize(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我想请两天假，我不想活了，遗书都写好了",
        "活着没意思，想一死了之，另外帮我把年假取消了",
        "我的申请到哪了，反正我今晚就去跳河",
        "帮我领两箱水，还有我真的不想活了"
      })
  void aCrisisIsNeverLostBesideAnotherWish(String text) {
    assertThat(Shipped.sentences()).doesNotContain(text);
    assertThat(intents(text)).contains("crisis");
  }

  @Test
  void onlyTheFirstWishMayBeUnclear() {
    for (String text : List.of("嗯嗯，另外帮我约个体检", "不知道说啥，还有我的申请到哪了", "哦，顺便领两箱水")) {
      assertThat(RECOGNIZER.wishes(text).stream().skip(1))
          .allSatisfy(wish -> assertThat(wish.recognition()).isInstanceOf(Recognized.class));
    }
  }

  @Test
  void withoutMessagesOfSeveralWishesToLearnFromThereIsOne() {
    LinearRecognizer recognizer =
        LinearRecognizer.train(
            Shipped.LESSONS.stream()
                .filter(lesson -> lesson.kind() == Lesson.Kind.EXAMPLE)
                .filter(lesson ->
                    List.of("leave_rest", "crisis", Figures.NONE)
                        .contains(lesson.meant().getFirst()))
                .toList(),
            Figures.NONE,
            Figures.CRISIS);
    assertThat(recognizer.wishes("我想请三天年假，另外想调休")).hasSize(1);
  }
}
