package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;

class SpellingTest {

  private static final String RULE =
      """
      # 云川市出差和装备办法
      2020年1月1日 公布

      第一条 出差到县外的，每天发伙食补助80元。
      第二条 防刺手套每两年换发一次，防刺手套损坏的可以提前换发，领用防刺手套应当登记。
      第三条 职工每年可以享受带薪年休假5天。
      第四条 职工结婚的，享受婚假13天。
      """;

  @TempDir Path scratch;
  private Shelf shelf;

  @BeforeEach
  void fillTheShelf() throws IOException {
    StringBuilder others = new StringBuilder("# 云川市印章管理规定\n2020年1月1日 公布\n\n");
    for (int i = 1; i <= 30; i++) {
      others.append("第").append(i).append("条 印章由专人保管，交接时应当清点。\n");
    }
    shelf = Shelf.of(scratch.resolve("index"), "1.md", RULE, "2.md", others.toString());
  }

  @AfterEach
  void close() throws IOException {
    shelf.close();
  }

  @ParameterizedTest
  @CsvSource({
    "婚架能歇多久,婚架,婚假",
    "带薪年休甲有多少天,带薪年休甲,带薪年休假",
    "一年给几天年修假,年修假,年休假",
    "防次手套几年一换,防次手,防刺手",
    "出差的伙食补住标准,伙食补住,伙食补助"
  })
  void whatSoundsAlikeAndIsKnownIsTakenToBeMeant(String question, String typed, String meant) {
    assertThat(guesses(question)).isEqualTo(Map.of(typed, meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年休假几天", // right as it is
        "下午开会带不带手套", // words of the language, though of no rule
        "我家猫病了", // unlike any word
        "工商给多少" // another word, and not a slip
      })
  void whatMakesSenseIsLeftAsItIs(String question) {
    assertThat(guesses(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "婚架有多少天,4",
    "結婚能休幾天婚假,4",
    "１年给几天年修假,3",
    "防次手套多久换发一次,2",
    "出差和装备办法第二條,2",
    "出拆和装备办法第二条,2"
  })
  void theClauseIsFoundAllTheSame(String question, String article) {
    assertThat(shelf.ask(question, "云川市").getFirst()).endsWith(chinese(article));
  }

  @Test
  void rightWritingCountsMore() {
    double right = explained("婚假有多少天").best().getFirst().score();
    double wrong = explained("婚架有多少天").best().getFirst().score();
    assertThat(wrong).isPositive().isLessThan(right);
  }

  private Map<String, String> guesses(String question) {
    return explained(question).guesses();
  }

  private Explanation explained(String question) {
    return shelf
        .library()
        .explain(new Question(question, "云川市", Category.UNKNOWN, LocalDate.of(2026, 11, 1)), 3);
  }

  private static String chinese(String article) {
    return "第" + "零一二三四".charAt(Integer.parseInt(article)) + "条";
  }
}
