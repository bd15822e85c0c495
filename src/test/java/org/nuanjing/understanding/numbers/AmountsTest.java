package org.nuanjing.understanding.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0
          20 | 20
          3.50 | 3.5
          1,200 | 1200
          12,345,678 | 12345678
          3千 | 3000
          1.5万 | 15000
          二十 | 20
          十五 | 15
          两百五 | 250
          二百五十 | 250
          一百零五 | 105
          一千零二 | 1002
          一千二 | 1200
          三万五 | 35000
          一万二千三百 | 12300
          十二万 | 120000
          一亿 | 100000000
          百八 | 180
          廿三 | 23
          卅 | 30
          二零二六 | 2026
          叁仟伍佰 | 3500
          两三 | 2-3
          三五 | 3-5
          三四十 | 30-40
          两三百 | 200-300
          十七八 | 17-18
          一百二三十 | 120-130
          三百五六 | 350-360
          七八千 | 7000-8000
          几 | 2-9
          几十 | 20-90
          好几百 | 200-900
          十几 | 11-19
          二十几 | 21-29
          十几万 | 110000-190000
          数十 | 20-90
          上百 | 100-200
          二十多 | 21-29
          20多 | 21-29
          三百余 | 301-399
          二十来 | 20-25
          百十 | 100-120
          10-20 | 10-20
          10到20 | 10-20
          两百到三百 | 200-300
          三到五百 | 300-500
          10~20 | 10-20
          one | 1
          twenty-five | 25
          two hundred and fifty | 250
          three thousand | 3000
          a dozen | 12
          two dozen | 24
          half a dozen | 6
          a couple of | 2
          several | 2-9
          twenty to thirty | 20-30
          one and a half | 1.5
          """)
  void numbersAreReadToTheirEnd(String text, String stored) {
    assertThat(Amounts.at(text, 0))
        .isNotNull()
        .satisfies(found -> {
          assertThat(found.amount().stored()).isEqualTo(stored);
          assertThat(found.end()).isEqualTo(text.length());
        });
  }

  @ParameterizedTest
  @CsvSource({"两箱, 1", "20箱, 2", "两百雨伞, 2", "百把雨伞, 1", "三多, 1", "25多, 2", "5到3, 1", "一下, 1"})
  void numbersEndWhereSomethingElseBegins(String text, int end) {
    assertThat(Amounts.at(text, 0))
        .isNotNull()
        .satisfies(found -> assertThat(found.end()).isEqualTo(end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"亿亿", "三十百", "二四", "一一", "12345678901", "箱", "a lot", "tenth", "数", "上", "好"})
  void whatIsNoNumberIsNone(String text) {
    assertThat(Amounts.at(text, 0)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"箱, 箱", "千克, 公斤", "kg, 公斤", "boxes, 盒", "carton, 箱", "听, 罐", "pairs, 双"})
  void measureWordsHaveOneForm(String word, String kept) {
    assertThat(Measures.at(word, 0))
        .isNotNull()
        .satisfies(found -> assertThat(found.measure().kept()).isEqualTo(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kgs1x", "boxer", "canvas", "", "的"})
  void aLongerWordIsNoMeasureWord(String text) {
    assertThat(text.isEmpty() ? null : Measures.at(text, 0)).isNull();
  }
}
