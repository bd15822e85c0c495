package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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
          婚假几天，丧假呢 | 婚假几天;丧假几天
          """)
  void whatAsksMoreThanOneThingIsTakenApart(String question, String parts) {
    assertThat(Askings.in(PolicyText.plain(question)))
        .extracting(Askings.Part::text)
        .containsExactly(parts.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          年休假和探亲假能一起休吗 | 年休假能一起休吗;探亲假能一起休吗
          受伤住院期间工资和补助各怎么算 | 受伤住院期间工资各怎么算;受伤住院期间补助各怎么算
          加班费跟夜班费都发吗 | 加班费都发吗;夜班费都发吗
          """)
  void mattersThatAreJoinedAreAskedAboutEach(String question, String parts) {
    assertThat(Joined.in(PolicyText.plain(question)))
        .extracting(Askings.Part::text)
        .containsExactly(parts.split(";", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"民警和辅警都能报名吗", "婚假、产假和丧假各几天", "我和老婆能一起休假吗", "丧假能请几天"})
  void peopleAndLongerRowsAreNotTakenApart(String question) {
    assertThat(Joined.in(PolicyText.plain(question))).isEmpty();
  }

  @Test
  void aQuestionOfLevelsIsAskedOfEach() {
    assertThat(Askings.in(PolicyText.plain("病假工资按省里的还是县里的")))
        .extracting(Askings.Part::text, part -> part.depth().orElseThrow())
        .containsExactly(tuple("病假工资", 1), tuple("病假工资", 3));
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
      Answer answer = ask(shelf, question);
      assertThat(answer.citations())
          .extracting(one -> one.passage().title())
          .contains("云川市差旅管理办法", "云川市职工假期规定");
      assertThat(answer.citations().getFirst().relation()).isEqualTo(Relation.MAIN);
      assertThat(answer.citations()).extracting(Citation::marks).doesNotContain(List.of());
    }
  }

  @Test
  void aPartThatNoRuleAnswersSaysSoBesideOneThatIsSure() throws IOException {
    try (Shelf shelf = Shelf.of(scratch.resolve("index"), "1.md", TRAVEL, "2.md", MOURNING)) {
      Answer answer = ask(shelf, "职工直系亲属死亡丧假能请几天？公务无人机的保险由谁购买？");
      assertThat(answer).isInstanceOf(Answer.Several.class);
      List<Answer.Each> each = ((Answer.Several) answer).each();
      assertThat(each)
          .extracting(Answer.Each::about)
          .containsExactly("职工直系亲属死亡丧假能请几天", "公务无人机的保险由谁购买");
      assertThat(each.getFirst().answer()).isInstanceOf(Answer.Sure.class);
      assertThat(each.getLast().answer()).isInstanceOf(Answer.Declined.class);
      assertThat(answer.vouched()).isTrue();
    }
  }

  @Test
  void oneClauseThatSpeaksOfBothIsOneAnswer() throws IOException {
    try (Shelf shelf = Shelf.of(scratch.resolve("index"), "1.md", TRAVEL, "2.md", MOURNING)) {
      Answer answer = ask(shelf, "职工直系亲属死亡丧假能请几天，丧假期间工资照发吗");
      assertThat(answer).isNotInstanceOf(Answer.Several.class);
      assertThat(answer.best().orElseThrow().passage().article()).isEqualTo("第一条");
    }
  }

  @Test
  void eachLevelHasItsRuleOrNone() throws IOException {
    String province = "# 北原省病假规定\n第一条 职工病假期间，病假工资按本人工资的百分之八十发给。";
    String county = "# 青河县病假规定\n第一条 职工病假期间，病假工资按本人工资的百分之九十发给。";
    Question question =
        new Question("病假工资按省里的还是县里的", "北原省/云川市/青河县", Category.UNKNOWN, LocalDate.of(2026, 11, 1));
    try (Shelf shelf =
        Shelf.of(
            scratch.resolve("both"),
            "1.md",
            of("北原省", province),
            "2.md",
            of("北原省/云川市/青河县", county))) {
      assertThat(shelf.library().ask(question).citations())
          .extracting(one -> one.passage().title())
          .containsExactly("北原省病假规定", "青河县病假规定");
    }
    try (Shelf shelf = Shelf.of(scratch.resolve("one"), "1.md", of("北原省", province))) {
      Answer.Several answer = (Answer.Several) shelf.library().ask(question);
      assertThat(answer.each().getLast().about()).isEqualTo("县里的规定");
      assertThat(answer.each().getLast().answer()).isInstanceOf(Answer.Declined.class);
    }
  }

  private static String of(String region, String text) {
    return "---\nregion: " + region + "\n---\n" + text;
  }

  private static Answer ask(Shelf shelf, String question) {
    return shelf
        .library()
        .ask(new Question(question, "云川市", Category.UNKNOWN, LocalDate.of(2026, 11, 1)));
  }
}
