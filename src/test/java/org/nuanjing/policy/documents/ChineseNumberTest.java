package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {

  @ParameterizedTest
  @CsvSource({
    "三,3",
    "十,10",
    "十二,12",
    "二十,20",
    "九十九,99",
    "一百,100",
    "一百零三,103",
    "一百一十,110",
    "两百,200",
    "二百二十二,222",
    "一千二百,1200",
    "一万,10000",
    "12,12",
    "１２,12",
    "12万,120000",
    "二〇二四,2024",
    "二零一九,2019",
    "〇,0",
    "三千五百万,35000000"
  })
  void numbersAreReadAsRulesWriteThem(String written, int value) {
    assertThat(ChineseNumber.parse(written)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "条", "第三", "三条", "1.5", "-1", "九百九十九万万万万万万万万"})
  void whatIsNoNumberIsNone(String written) {
    assertThat(ChineseNumber.parse(written)).isEmpty();
  }
}
