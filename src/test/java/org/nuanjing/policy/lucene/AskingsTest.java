package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Relation;

class AskingsTest {

  private static final String TRAVEL =
      """
      # 云川市差旅管理办法
      2020年1月1日 公布

      第一条 出差到县外过夜的，每天发伙食补助80元，伙食补助随当月工资发放。
      第二条 差旅住宿费凭发票报销。
      """;

  private static final String MOURNING =
      """
      # 云川市职工假期规定
      2020年1月1日 公布

      第一条 职工的直系亲属死亡的，享受丧假5天，丧假期间工资照发。
      第二条 职工参加献血的，当天不上班。
      """;

  @TempDir Path scratch;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          出差过夜伙食补助多少钱，丧假能请几天 | 出差过夜伙食补助多少钱;丧假能请几天
          我爷爷走了，丧假几天？另外伙食补助多少钱 | 我爷爷走了 丧假几天;伙食补助多少钱
          """)
  void whatAsksMoreThanOneThingIsTakenApart(String question, String parts) {
    assertThat(Askings.in(PolicyText.plain(question))).isEqualTo(List.of(parts.split(";", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"丧假能请几天", "我上周去县外出差，过夜了，伙食补助多少钱", "你好，帮我看看，谢谢"})
  void oneThingIsAskedWhole(String question) {
    assertThat(Askings.in(PolicyText.plain(question))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"出差过夜伙食补助每天多少钱，直系亲属死亡丧假能请几天", "直系亲属死亡丧假能请几天？出差过夜伙食补助每天多少钱？"})
  void eachThingAskedHasItsClause(String question) throws IOException {
    try (Shelf shelf = Shelf.of(scratch.resolve("index"), "1.md", TRAVEL, "2.md", MOURNING)) {
      Answer answer =
          shelf
              .library()
              .ask(new Question(question, "云川市", Category.UNKNOWN, LocalDate.of(2026, 11, 1)));
      assertThat(answer.citations())
          .extracting(one -> one.passage().title())
          .contains("云川市差旅管理办法", "云川市职工假期规定");
      assertThat(answer.citations().getFirst().relation()).isEqualTo(Relation.MAIN);
      assertThat(answer.citations()).extracting(Citation::marks).doesNotContain(List.of());
    }
  }
}
