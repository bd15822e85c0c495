package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.NotThis;

class ChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "越快越好, soon",
    "as soon as possible, soon",
    "白天吧, daytime",
    "还是白天好一点, daytime",
    "Daytime!, daytime",
    "in_person, in_person",
    "3, in_person",
    "第二个, daytime",
    "选1, soon",
    "②, daytime",
    "三, in_person"
  })
  void optionsAreChosenByLabelValueOrNumber(String text, String value) {
    Reads.assertStored(Slot.Type.CHOICE, text, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "0", "不要白天", "白天或者当面", "无所谓", "not in person"})
  void whatNamesNoOneOptionIsNoChoice(String text) {
    assertThat(Reads.read(Slot.Type.CHOICE, text)).isEqualTo(new NotThis("slot_not_an_option"));
  }
}
