package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.NotThis;

class NumberTest {

  @ParameterizedTest
  @CsvSource({
    "20, 20",
    "２０箱, 20",
    "二十, 20",
    "三十, 30",
    "十五个人, 15",
    "两百五, 250",
    "二百五十, 250",
    "一百零五, 105",
    "一千二, 1200",
    "一千零二, 1002",
    "三万五, 35000",
    "一万二千三百, 12300",
    "百八, 180",
    "廿, 20",
    "两箱, 2",
    "半箱, 0.5",
    "半, 0.5",
    "两箱半, 2.5",
    "一共二十箱, 20",
    "3千, 3000",
    "1.5万, 15000",
    "'1,200', 1200",
    "'20，谢谢', 20",
    "要二十双手套, 20",
    "about 30 people, 30",
    "零, 0",
    "两百五十个, 250"
  })
  void numbersAreReadInDigitsAndChinese(String text, String number) {
    Reads.assertStored(Slot.Type.NUMBER, text, number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不知道",
        "十几个",
        "几十",
        "二三十箱",
        "两三个",
        "10到20",
        "3箱水5箱茶",
        "很多",
        "一些",
        "8-10",
        "亿亿亿亿",
        "99999999999999999999"
      })
  void guessesAndRangesAreNoNumber(String text) {
    assertThat(Reads.read(Slot.Type.NUMBER, text)).isEqualTo(new NotThis("slot_not_a_number"));
  }
}
