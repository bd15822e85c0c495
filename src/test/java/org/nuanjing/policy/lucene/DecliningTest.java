package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;

/** The sample documents answer what they hold, and nothing else. */
class DecliningTest {

  private static LucenePolicyLibrary library;

  @BeforeAll
  static void openTheSamples(@TempDir Path folder) throws IOException {
    library = new PolicyShelf(folder.resolve("index")).library(null).library();
  }

  @AfterAll
  static void closeTheSamples() throws IOException {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({
    "住院慰问多少钱,公安民警慰问办法(2018-08-20).md#第八条",
    "结婚慰问多少钱,公安民警慰问办法(2018-08-20).md#第六条",
    "父母去世慰问金多少,公安民警慰问办法(2018-08-20).md#第十一条",
    "青河县哪家医院有绿色通道,绿色通道医院名录.html#云川市绿色通道医院",
    "口罩手套怎么申领,警用物资申领规定.md#第二条",
    "加班以后能不能补休,调休轮休规定.md#第二条",
    "心理支持谈话内容会告诉领导吗,心理支持与保密规定.md#第三条",
    "疗休养人选由谁推荐,疗休养办法.md#第三条",
    "辅警能加入工会吗,警务辅助人员保障规定.docx#第六条",
    "保险理赔要交什么材料,医疗互助与理赔材料清单.txt#六、保险理赔要交的材料"
  })
  void theSamplesAnswerWhatTheyHold(String question, String clause) {
    assertThat(library.ask(asked(question)).best().map(best -> best.passage().id()))
        .contains(clause);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天天气怎么样",
        "说个段子逗我开心",
        "帮我订一张机票",
        "推荐一部好看的电影",
        "你好",
        "？？",
        "hello there",
        "😀",
        "房贷利率是多少",
        "电脑蓝屏了找谁修",
        "相声票在哪买",
        "道路交通安全法第九十一条",
        "《民法典》怎么说",
        "慰问办法第九十九条"
      })
  void whatNoRuleAnswersIsDeclined(String question) {
    assertThat(library.ask(asked(question))).isInstanceOf(Answer.Declined.class);
  }

  @Test
  void aHugeOrHostileQuestionIsAnsweredLikeAnyOther() {
    for (String question :
        new String[] {
          "慰问".repeat(200_000),
          everyCharacter(),
          "a AND (b OR *",
          "\u0000\u202e第条",
          "第" + "九".repeat(500) + "条"
        }) {
      assertThat(library.ask(asked(question))).isNotNull();
    }
  }

  private static String everyCharacter() {
    StringBuilder text = new StringBuilder();
    for (char c = '一'; c < '龥'; c++) {
      text.append(c);
    }
    return text.toString();
  }

  private static Question asked(String question) {
    return new Question(question, "北原省/云川市", Category.UNKNOWN, LocalDate.of(2026, 11, 1));
  }
}
