package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.policy.entitlements.Days;

/** Which days a question of the rules is about. */
class AskedTimeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017年住院慰问多少     | 2017-01-01 | 2017-12-31
          2018年8月住院的慰问金   | 2018-08-01 | 2018-08-31
          2018年9月1日出院       | 2018-09-01 | 2018-09-01
          2018-08-31           | 2018-08-31 | 2018-08-31
          去年的规定            | 2025-01-01 | 2025-12-31
          前年3月住过院         | 2024-03-01 | 2024-03-31
          明年1月1日起补贴多少     | 2027-01-01 | 2027-01-01
          the rate in 2017     | 2017-01-01 | 2017-12-31
          """)
  void daysAreRead(String words, LocalDate first, LocalDate last) {
    assertThat(AskedTime.days(words, TODAY)).contains(new Days(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"住院慰问多少", "2018年13月", "12018年", "满20年的", "请说明年休假怎么算", "两年前年休假"})
  void whatNamesNoDaysHasNone(String words) {
    assertThat(AskedTime.days(words, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2017年住院慰问多少, 2017-11-23",
    "去年的规定是什么, 2025-11-23",
    "按2016年的办法结婚给多少, 2016-11-23",
    "2018年8月住院的标准, 2018-08-31",
    "what were the rules in 2017, 2017-11-23"
  })
  void rulesOfAnEarlierTimeAreAskedFor(String words, LocalDate day) {
    assertThat(AskedTime.asOf(words, TODAY)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "按2027年3月1日的规定补贴多少, 2027-03-01",
    "2027年的标准, 2027-11-23",
    "明年1月1日的规定是多少, 2027-01-01",
    "明年呢？, 2027-11-23",
    "what are the rules next year, 2027-11-23"
  })
  void rulesOfADayToComeAreAskedFor(String words, LocalDate day) {
    assertThat(AskedTime.asOf(words, TODAY)).contains(day);
  }

  @Test
  void whenSomethingElseBeganIsNotTheTimeOfTheRules() {
    assertThat(AskedTime.asOf("我2019年入职，年休假几天", TODAY)).isEmpty();
    assertThat(AskedTime.asOf("请说明年休假的规定", TODAY)).isEmpty();
    assertThat(AskedTime.asOf("我2030年退休，年休假几天", TODAY)).isEmpty();
    assertThat(AskedTime.asOf("今年的规定", TODAY)).isEmpty();
  }
}
