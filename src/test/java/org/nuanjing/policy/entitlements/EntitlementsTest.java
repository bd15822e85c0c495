package org.nuanjing.policy.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.entitlements.Facts.Fact;

/** What the sample rules come to. */
class EntitlementsTest {

  private static final Entitlements SAMPLES = EntitlementsFolder.read(Optional.empty());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          住院慰问金多少钱              |                |         |            | OFFICER   | FIXED 1000 第八条
          住院慰问金多少钱              |                |         |            | UNKNOWN   | FIXED 1000 第八条
          住院能给多少                  | SELF           | ILLNESS | 2026-11-02 | OFFICER   | FIXED 1000 第八条
          住院慰问多少                  | SELF           | ILLNESS | 2017-05-01 | OFFICER   | FIXED 500 第三条
          住院慰问多少                  | SELF           |         | 2018-08-31 | OFFICER   | FIXED 500 第三条
          住院慰问多少                  | SELF           |         | 2018-09-01 | OFFICER   | FIXED 1000 第八条
          住院慰问多少                  |                |         | 2015-01-01 | OFFICER   | not covered WHEN
          住院慰问多少                  | PARENT         |         |            | OFFICER   | not covered WHO
          受伤住院慰问多少              | SELF           | OTHER   |            | OFFICER   | not covered CAUSE
          住院慰问多少                  |                |         |            | AUXILIARY | UNSTATED 0 第二条
          住院慰问多少                  |                |         |            | RETIRED   | not covered CATEGORY
          结婚单位给多少钱              |                |         |            | OFFICER   | CEILING 1000 第六条
          结婚能领多少                  | CHILD          |         |            | OFFICER   | not covered WHO
          生了娃慰问金是多少            |                |         |            | OFFICER   | CEILING 1000 第六条
          生了娃慰问金是多少            |                |         | 2017-03-02 | OFFICER   | CEILING 1000 第四条
          退休工会给多少                |                |         |            | OFFICER   | CEILING 1000 第六条
          父亲去世慰问多少              | PARENT         | ILLNESS |            | OFFICER   | FIXED 1000 第十一条
          父亲去世慰问多少              | PARENT         | OTHER   |            | OFFICER   | UNSTATED 0 第十二条
          父亲去世慰问多少              | PARENT         |         |            | OFFICER   | missing CAUSE
          亲人去世慰问金标准            |                |         |            | OFFICER   | missing WHO
          爷爷过世给多少钱              | RELATIVE       | ILLNESS |            | OFFICER   | not covered WHO
          民警因公牺牲工会慰问多少      | SELF           | DUTY    |            | OFFICER   | FIXED 2000 第十四条
          民警去世工会给多少            | SELF           |         |            | OFFICER   | FIXED 2000 第十四条
          中秋慰问发多少                |                |         |            | OFFICER   | UNSTATED 0 第四条
          how much for a hospital stay  |                |         |            | OFFICER   | FIXED 1000 第八条
          """)
  void samplesAreWorkedOut(
      String question, Person who, Cause cause, LocalDate day, Category category, String expected) {
    Facts facts =
        new Facts(
            Optional.ofNullable(who),
            Optional.ofNullable(cause),
            Days.of(day == null ? TODAY : day),
            category,
            "北原省/云川市");
    assertThat(SAMPLES.settle(question, facts).map(EntitlementsTest::told)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"住院慰问要什么材料", "住院医疗互助能报多少", "结婚休多少天", "退休金多少", "医保报销多少", "年休假多少天", "how much leave"})
  void otherQuestionsAreLeftToTheDocuments(String question) {
    assertThat(SAMPLES.settle(question, today("北原省"))).isEmpty();
  }

  @Test
  void aRuleOfAnotherPlaceIsNeverTheAnswer() {
    assertThat(SAMPLES.settle("住院慰问多少", today("浙江/杭州"))).isEmpty();
    assertThat(SAMPLES.settle("杭州的住院慰问多少", today("北原省"))).isEmpty();
    assertThat(SAMPLES.settle("住院慰问多少", today(""))).isPresent();
  }

  @Test
  void aYearInWhichTheRuleChangedIsAskedAbout() {
    Days year = new Days(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
    Facts facts = new Facts(Optional.empty(), Optional.empty(), year, Category.OFFICER, "北原省");

    assertThat(SAMPLES.settle("住院慰问多少", facts))
        .hasValueSatisfying(outcome -> {
          assertThat(outcome).isInstanceOf(Outcome.Missing.class);
          Outcome.Missing missing = (Outcome.Missing) outcome;
          assertThat(missing.fact()).isEqualTo(Fact.WHEN);
          assertThat(missing.rules())
              .extracting(Entitlement::id)
              .containsExactly("inpatient", "inpatient-earlier");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "我爸肺癌走了, ILLNESS",
    "是因病, ILLNESS",
    "车祸走的, OTHER",
    "不是因病, OTHER",
    "因公牺牲, DUTY",
    "he died of cancer, ILLNESS"
  })
  void causesAreReadFromWords(String words, Cause cause) {
    assertThat(Cause.in(words)).contains(cause);
    assertThat(Cause.in("父亲走了")).isEmpty();
  }

  private static Facts today(String region) {
    return new Facts(Optional.empty(), Optional.empty(), Days.of(TODAY), Category.OFFICER, region);
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Settled settled ->
          settled.rule().kind()
              + " "
              + settled.rule().yuan()
              + " "
              + settled.rule().clause().article();
      case Outcome.NotCovered other -> "not covered " + other.fact();
      case Outcome.Missing missing -> "missing " + missing.fact();
    };
  }
}
