package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.NotThis;

class PhoneTest {

  @ParameterizedTest
  @CsvSource({
    "13800001234, 13800001234",
    "138 0000 1234, 13800001234",
    "138-0000-1234, 13800001234",
    "１３８００００１２３４, 13800001234",
    "+86 138 0000 1234, 13800001234",
    "打我手机13800001234就行, 13800001234",
    "010-62345678, 01062345678",
    "(0471) 6234567, 04716234567",
    "0471 623 4567, 04716234567",
    "400-800-1234, 4008001234",
    "'1380000-1234', 13800001234",
    "（010）62345678, 01062345678",
    "一三八零零零零一二三四, 13800001234",
    "幺三八零零零零幺二三四, 13800001234",
    "电话：13900002222。, 13900002222",
    "my number is 139 0000 2222, 13900002222",
    "+86-138-0000-1234, 13800001234",
    "021-6234-5678, 02162345678",
    "800 820 1234, 8008201234",
    "19900001234, 19900001234",
    "打13800001234或者发微信, 13800001234",
    "我身份证150102199001011234，电话13800001234, 13800001234",
    "0471-6234567转8, 04716234567",
    "　13800001234　, 13800001234",
    "+8613800001234, 13800001234"
  })
  void phonesAreReadAsDigits(String text, String digits) {
    Reads.assertStored(Slot.Type.PHONE, text, digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1380000123",
        "138000012345",
        "12345678",
        "不想留",
        "150102199001011234",
        "12356",
        "120",
        "13800001234或13900002222"
      })
  void whatHasNotThePartsOfAPhoneIsNone(String text) {
    assertThat(Reads.read(Slot.Type.PHONE, text)).isEqualTo(new NotThis("slot_not_a_phone"));
  }
}
