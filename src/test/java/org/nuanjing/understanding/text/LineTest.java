package org.nuanjing.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          １２月８号 | 12月8号
          12 月 8 号 | 12月8号
          兩箱 | 两箱
          萬後號週幾個 | 万后号周几个
          Two BOXES | two boxes
          8号—12号 | 8号-12号
          8号～12号 | 8号~12号
          二〇二六 | 二零二六
          床垫 两张 | 床垫两张
          床垫 被子 | 床垫 被子
          ① ½ | 1 1/2
          两\u200b箱 | 两箱
          don’t | don't
          """)
  void aLineIsWrittenInOneWay(String written, String text) {
    assertThat(Line.of(written, List.of()).text()).isEqualTo(text);
  }

  @Test
  void everySignKnowsWhereItStood() {
    String written = "要 ２ 箱\u200b口罩½";
    Line line = Line.of(written, List.of());
    assertThat(line.text()).isEqualTo("要2箱口罩1/2");
    assertThat(line.words(1, 3)).isEqualTo("２ 箱");
    assertThat(line.written(3, 5)).isEqualTo(new Span(6, 8));
    assertThat(line.words(5, 8)).isEqualTo("½");
  }

  @Test
  void whatIsHiddenOrBlankedCannotBeRead() {
    Line line = Line.of("卡6222号，8号", List.of(new Span(1, 5)));
    assertThat(line.text()).doesNotContain("6222").endsWith("号,8号").hasSize(9);
    assertThat(line.without(Pattern.compile("8号")).text()).doesNotContain("8");
    assertThat(line.without(List.of(new Span(7, 8))).text()).doesNotContain("8");
  }

  @Test
  void onlyTheBeginningOfALongTextIsRead() {
    assertThat(Line.of("字".repeat(10_000), List.of()).text()).hasSize(Line.LONGEST);
  }

  @Test
  void theLongestWordIsFound() {
    Words<Integer> words = new Words<>();
    words.put("手套", 1);
    words.put("手", 2);
    words.put("手套箱", 3);
    assertThat(words.longest("两副手套", 2)).isEqualTo(new Words.Hit<>(4, 1));
    assertThat(words.all("手套箱", 0)).extracting(Words.Hit::meaning).containsExactly(2, 1, 3);
    assertThat(words.longest("脚", 0)).isNull();
    assertThat(words.get("手套")).isEqualTo(1);
    assertThat(words.get("手套里")).isNull();
  }
}
