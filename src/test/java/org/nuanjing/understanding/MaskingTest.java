package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({
    "150102199001011234, ****1234",
    "身份证15010219900101123X。, 身份证****123X。",
    "15010219900101123x, ****123x",
    "150102900101123, ****1123",
    "150102 19900101 1234, ****1234",
    "6222021234567890123, ****0123",
    "卡号6222 0212 3456 7890 123谢谢, 卡号****0123谢谢",
    "4111-1111-1111-1111, ****1111",
    "１５０１０２１９９００１０１１２３４, ****１２３４",
    "我150102199001011234他150102199001015678, 我****1234他****5678"
  })
  void cardNumbersKeepTheirLastFourSigns(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(masked);
  }

  @Test
  void invisibleSignsBetweenDigitsDoNotHideACard() {
    assertThat(Masking.mask("1501021990\u200b0101\u20601234")).isEqualTo("****1234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13800001234",
        "138 0000 1234",
        "13800001234 13900005678",
        "07-1234",
        "2026-12-03 08:00",
        "口罩两百箱",
        "010-62345678",
        "6222",
        "****1234"
      })
  void otherNumbersStay(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @Test
  void maskingTwiceIsMaskingOnce() {
    String once = Masking.mask("卡6222021234567890123");
    assertThat(Masking.mask(once)).isEqualTo(once);
  }

  @Test
  void aMegabyteOfDigitsIsLeftInReasonableTime() {
    assertThat(Masking.mask("1 ".repeat(500_000))).hasSize(1_000_000);
    assertThat(Masking.mask("1\u200b".repeat(500_000))).isNotEmpty();
  }
}
