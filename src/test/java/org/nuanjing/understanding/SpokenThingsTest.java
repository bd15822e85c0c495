package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.Value;

/** Things as they are spoken of: by another word, counted later, in cases, sent somewhere. */
class SpokenThingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          想买两箱苹果 | fruit~苹果*2 箱 | 苹果 2箱
          苹果 | fruit~苹果 | 苹果
          两箱矿泉水 | water*2 箱 | 矿泉水 2箱
          典伏两瓶 | iodophor*2 瓶 | 碘伏 2瓶
          """)
  void anOfficersOwnWordIsKept(String text, String stored, String shown) {
    assertThat(Reads.read(Slot.Type.ITEMS, text))
        .isInstanceOfSatisfying(
            Value.class,
            value -> {
              assertThat(value.stored()).isEqualTo(stored);
              assertThat(value.shownZh()).isEqualTo(shown);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          所里的灭火器过期了，换六个 | 灭火器 6个
          我们卡点的帐篷被风刮坏了，要一顶新的 | 帐篷 1顶
          """)
  void aQuantityAloneCountsWhatWasNamed(String text, String shown) {
    assertThat(shown(text, Language.ZH)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two cases of milk | milk 2 cases
          order two cases of milk | milk 2 cases
          please order three crates of water | water 3 cases
          a carton of milk | milk 1 case
          four bottles of iodophor | iodophor 4 bottles
          six packets of biscuits | biscuits 6 packs
          two sacks of rice | rice 2 bags
          two dozen masks | mask 24 pieces
          two trays of eggs | eggs 2 trays
          two boxes of milk | milk 2 cases
          """)
  void englishMeasuresAreRead(String text, String shown) {
    assertThat(shown(text, Language.EN)).isEqualTo(shown);
  }

  private static String shown(String text, Language language) {
    return Reads.READER.find(text, Reads.NOW).stream()
        .filter(found -> found.type() == Slot.Type.ITEMS)
        .map(FoundValue::value)
        .map(value -> language == Language.ZH ? value.shownZh() : value.shownEn())
        .reduce((one, other) -> one + " + " + other)
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          给南门卡点领三十副护目镜 | 南门卡点
          给北门岗亭送五箱水 | 北门岗亭
          订一箱牛奶、两袋大米，明天下午送到家属院 | 家属院
          往城北检查站配三箱水 | 城北检查站
          """)
  void aPlaceNoListKnowsIsRead(String text, String place) {
    assertThat(Reads.found(text)).contains("PLACE " + place + " = " + place);
  }

  @Test
  void peopleAreNoPlace() {
    assertThat(Reads.found("给我们送五箱水")).doesNotContain("PLACE");
    assertThat(Reads.found("给所里领五箱水")).doesNotContain("PLACE");
  }
}
