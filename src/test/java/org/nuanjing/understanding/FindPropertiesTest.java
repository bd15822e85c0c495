package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.Value;

/** What holds of every message. */
class FindPropertiesTest {

  private static final Set<Slot.Type> NEVER =
      EnumSet.of(
          Slot.Type.TEXT, Slot.Type.CHOICE, Slot.Type.YES_NO, Slot.Type.FILES, Slot.Type.NUMBER);

  /** Pieces that together come near to what people write, and to what nobody does. */
  private static final List<String> PIECES =
      List.of(
          "两箱",
          "口罩",
          "8号",
          "到",
          "12号",
          "下周三",
          "下午",
          "三点半",
          "三百",
          "块",
          "人",
          "半",
          "几",
          "一",
          "十",
          "万",
          "2026",
          "年",
          "月",
          "、",
          "，",
          " ",
          "送到",
          "城关所",
          "13800001234",
          "\u200b",
          "\ud83d\ude37",
          "\ud83d",
          "\0",
          "①",
          "½",
          "…",
          "ﷺ",
          "个",
          "天",
          "后",
          "前",
          "国庆",
          "7",
          "-",
          "/",
          ":",
          "to ",
          "Dec ",
          "the 8th ",
          "two ",
          "boxes of ",
          "masks",
          "pm",
          "号",
          "周",
          "每",
          "血",
          "型",
          "AB",
          "省",
          "医院",
          "我",
          "爸");

  private static void check(String text) {
    int end = 0;
    for (FoundValue found : Reads.READER.find(text, Reads.NOW)) {
      assertThat(found.start()).as(text).isGreaterThanOrEqualTo(end).isLessThan(found.end());
      assertThat(found.end()).as(text).isLessThanOrEqualTo(text.length());
      assertThat(found.value().stored()).as(text).isNotBlank();
      assertThat(found.value().shownZh()).as(text).isNotBlank();
      assertThat(found.value().shownEn()).as(text).isNotBlank();
      assertThat(NEVER).doesNotContain(found.type());
      end = found.end();
    }
  }

  @Test
  void spansOfSentencesStandInsideAndNeverCross() {
    Random random = new Random(11);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(12);
      for (int j = 0; j < pieces; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check(text.toString());
    }
  }

  @Test
  void spansOfAnySignsStandInsideAndNeverCross() {
    Random random = new Random(12);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < random.nextInt(40); j++) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      check(text.toString());
      text.setLength(0);
      for (int j = 0; j < random.nextInt(40); j++) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
      check(text.toString());
    }
  }

  @Test
  void anyAnswerIsReadWithoutHarm() {
    Random random = new Random(13);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(8);
      for (int j = 0; j < pieces; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      for (Slot.Type type : Slot.Type.values()) {
        if (Reads.read(type, text.toString()) instanceof Value value) {
          assertThat(value.stored()).as(type + " " + text).isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "三",
        "8号到",
        "两箱口罩、",
        "a few ",
        "1,",
        "送到",
        "周",
        "第一",
        "13800001234",
        "半",
        "\u200b",
        "几",
        "2026-12-",
        "国庆",
        "医",
        "我",
        "12月",
        "\ud83d\ude37",
        "0",
        "一箱",
        "下午",
        "to ",
        "休",
        "人民",
        "请",
        "吧",
        "8、",
        "1 ",
        "a ",
        "周一",
        "的"
      })
  void tenThousandSignsAreReadInAMoment(String piece) {
    String text = piece.repeat(10_000 / piece.length());
    check(text);
    for (Slot.Type type : Slot.Type.values()) {
      assertThat(Reads.read(type, text)).isNotNull();
    }
  }

  @Test
  void theSameMessageGivesTheSameValuesInAnyWidthAndScript() {
    String simplified = "两箱口罩，12月8号到12号，两个人";
    String other = "兩箱口罩,１２月８號到１２號，兩個人";
    assertThat(Reads.READER.find(other, Reads.NOW).stream().map(found -> found.value().stored()))
        .containsExactlyElementsOf(
            Reads.READER.find(simplified, Reads.NOW).stream()
                .map(found -> found.value().stored())
                .toList())
        .hasSize(3);
  }

  @Test
  void invisibleSignsWithinAValueBelongToItsSpan() {
    String text = "要两\u200b箱\u2060口罩。";
    assertThat(Reads.READER.find(text, Reads.NOW))
        .singleElement()
        .satisfies(found -> {
          assertThat(text.substring(found.start(), found.end())).isEqualTo("两\u200b箱\u2060口罩");
          assertThat(found.value().stored()).isEqualTo("mask*2 箱");
        });
  }

  @Test
  void whatWasFoundCanBeReadAgainAsAnAnswer() {
    for (String text : List.of("下周三下午要两箱口罩", "8号到12号", "三千五百块", "我爸看心内科", "一个半小时", "O型血")) {
      for (FoundValue found : Reads.READER.find(text, Reads.NOW)) {
        Reads.assertStored(
            found.type(), text.substring(found.start(), found.end()), found.value().stored());
      }
    }
  }
}
