package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.Value;

/** The number of an identity card or a bank card is part of no value, kept or shown. */
class CardsStayHiddenTest {

  private static final List<String> AROUND =
      List.of(
          "我的身份证是%s",
          "卡号%s，报销三千五百块",
          "%s 要两箱口罩送到城关所",
          "送到%s",
          "警号%s",
          "电话%s",
          "两箱%s",
          "%s两箱",
          "8号%s，12号",
          "%s",
          "id %s please",
          "转%s元");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "110105 19491231 002X",
        "1101 0519 4912 3100 2X",
        "110105-19491231-002X",
        "110 105 1949 1231 002X",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
        "110105194912310021",
        "150102900101123",
        "150102 900101 123",
        "6222021234567890123",
        "6222 0212 3456 7890 123",
        "622202 1234567890123",
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "1501021990\u200b01011234",
        "１１０１０５１９４９１２３１００２Ｘ",
        "一一零一零五一九四九一二三一零零二一",
        "幺幺零幺零五幺九四九幺二三幺零零二幺",
        "1101051949123100211234567890"
      })
  void noValueHoldsIt(String card) {
    for (String around : AROUND) {
      String text = around.formatted(card);
      for (FoundValue found : Reads.READER.find(text, Reads.NOW)) {
        assertHidden(text, card, found.value());
        assertThat(text.substring(found.start(), found.end())).as(text).doesNotContain(card);
      }
      for (Slot.Type type : Slot.Type.values()) {
        if (Reads.read(type, text) instanceof Value value) {
          assertHidden(text, card, value);
        }
      }
    }
  }

  /** More than the last four signs in a row are too many. */
  private static void assertHidden(String text, String card, Value value) {
    String digits = digits(card);
    for (String shown : List.of(value.stored(), value.shownZh(), value.shownEn())) {
      for (int i = 0; i + 6 <= digits.length(); i++) {
        assertThat(digits(shown)).as(text).doesNotContain(digits.substring(i, i + 6));
      }
    }
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (char sign :
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).toCharArray()) {
      int spoken = "零一二三四五六七八九".indexOf(sign == '幺' ? '一' : sign);
      if (Character.isDigit(sign)) {
        digits.append(sign);
      } else if (spoken >= 0) {
        digits.append(spoken);
      }
    }
    return digits.toString();
  }

  @Test
  void identityCardsWithACheckDigitAreFoundInAnyGroups() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      String card = identityCard(random);
      String grouped = grouped(card, random);
      assertThat(Masking.mask("号码" + grouped + "。")).isEqualTo("号码****" + card.substring(14) + "。");
    }
  }

  private static String identityCard(Random random) {
    String first =
        "%06d%04d%02d%02d%03d"
            .formatted(
                110_000 + random.nextInt(540_000),
                1950 + random.nextInt(60),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(1_000));
    int sum = 0;
    int weight = 1;
    for (int i = first.length() - 1; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += weight * (first.charAt(i) - '0');
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  private static String grouped(String card, Random random) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < card.length(); ) {
      int length = Math.min(1 + random.nextInt(6), card.length() - i);
      groups.add(card.substring(i, i + length));
      i += length;
    }
    return String.join(random.nextBoolean() ? " " : "-", groups);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800001234 13900005678",
        "2026-12-08 2026-12-12",
        "2026-12-08 15:00 16:00",
        "010-62345678，0471-6234567",
        "口罩100 手套200 水300 茶400 灯500",
        "1200 1300 1400"
      })
  void numbersOfOtherThingsStay(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }
}
