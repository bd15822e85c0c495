package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.NotThis;

class SlotReaderTest {

  @ParameterizedTest
  @CsvSource({
    "送到北环卡点, 北环卡点",
    "我在东关派出所, 东关派出所",
    "北环卡点就行。, 北环卡点",
    "  高速服务区东侧  , 高速服务区东侧",
    "at the east gate, east gate",
    "在, 在"
  })
  void aPlaceIsKeptWithoutTheWordsThatLeadToIt(String text, String place) {
    Reads.assertStored(Slot.Type.PLACE, text, place);
  }

  @ParameterizedTest
  @CsvSource({"我的身份证150102199001011234, 我的身份证****1234", "'  两箱口罩 ', 两箱口罩"})
  void wordsAreTrimmedAndMasked(String text, String stored) {
    Reads.assertStored(Slot.Type.TEXT, text, stored);
  }

  @ParameterizedTest
  @EnumSource(Slot.Type.class)
  void hostileTextIsReadWithoutHarm(Slot.Type type) {
    for (String text :
        List.of(
            "",
            " ",
            "\0\1\2",
            "\u202e\u200b",
            "1".repeat(1_000_000),
            "一".repeat(1_000_000),
            "周".repeat(100_000) + "三",
            "138 ".repeat(50_000),
            "\ud83d",
            "<script>alert(1)</script>",
            "9999999999亿",
            "0000-00-00",
            "99号99日")) {
      assertThat(Reads.read(type, text)).isNotNull();
    }
    assertThat(Reads.read(type, "字".repeat(3_000))).isInstanceOf(NotThis.class);
    assertThat(Reads.read(type, "\u200b \n")).isInstanceOf(NotThis.class);
  }
}
