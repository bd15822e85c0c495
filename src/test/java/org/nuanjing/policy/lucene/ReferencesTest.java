package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Relation;

/** A clause that leaves what was asked to another one is quoted with that one. */
class ReferencesTest {

  private static final String HEATING =
      """
      # 云川市值守人员取暖办法

      第一条 为了值守人员的健康，制定本办法。

      第二条 哨点值守人员发给取暖补贴，每人每月90元。

      第三条 巡护站值守人员的取暖补贴，依照本办法第二条的规定发给。

      第四条 水上值守人员的防寒补贴，按照《云川市水上执勤规定》第二条执行。

      第五条 山地值守人员的取暖补贴由所在单位发放。
      """;

  private static final String WATER =
      """
      # 云川市水上执勤规定

      第一条 水上执勤应当穿救生衣。

      第二条 冬季在船上执勤的，每人每天补贴45元。
      """;

  private static Shelf shelf;

  @BeforeAll
  static void fillTheShelf(@TempDir Path folder) throws IOException {
    shelf = Shelf.of(folder, "1.md", HEATING, "2.md", WATER);
  }

  @AfterAll
  static void closeTheShelf() throws IOException {
    shelf.close();
  }

  @Test
  void theClauseReferredToIsQuotedWhereTheAmountStandsThere() {
    assertThat(ask("巡护站值守人员的取暖补贴是多少钱"))
        .extracting(one -> one.passage().id(), Citation::relation)
        .startsWith(tuple("1.md#第三条", Relation.MAIN), tuple("1.md#第二条", Relation.REFERRED));
  }

  @Test
  void soIsOneOfAnotherDocument() {
    assertThat(ask("水上值守人员的防寒补贴是多少钱"))
        .extracting(one -> one.passage().id(), Citation::relation)
        .startsWith(tuple("1.md#第四条", Relation.MAIN), tuple("2.md#第二条", Relation.REFERRED));
  }

  @Test
  void aClauseThatStatesItNeedsNoOther() {
    assertThat(ask("哨点值守人员的取暖补贴是多少钱"))
        .extracting(Citation::relation)
        .doesNotContain(Relation.REFERRED);
  }

  private static List<Citation> ask(String question) {
    return shelf
        .library()
        .ask(new Question(question, "云川市", Category.UNKNOWN, LocalDate.of(2026, 11, 1)))
        .citations();
  }
}
