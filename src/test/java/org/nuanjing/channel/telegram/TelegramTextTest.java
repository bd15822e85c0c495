package org.nuanjing.channel.telegram;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Block.Quote;

class TelegramTextTest {

  @Test
  void markupOfTheTextIsEscaped() {
    assertThat(parts(new Paragraph("<b>&\"'</b> _*[")))
        .containsExactly("&lt;b&gt;&amp;\"'&lt;/b&gt; _*[");
  }

  @Test
  void quotesAreSetApart() {
    assertThat(parts(new Paragraph("依据："), new Quote("第三条 <5天>"), new Paragraph("完")))
        .containsExactly("依据：\n<blockquote>第三条 &lt;5天&gt;</blockquote>\n完");
  }

  @Test
  void paragraphsAreAnEmptyLineApart() {
    assertThat(parts(new Paragraph("一"), new Paragraph("二\n三"))).containsExactly("一\n\n二\n三");
  }

  @Test
  void controlCharactersAndHalfCharactersGo() {
    assertThat(parts(new Paragraph("a\u0000b\u001b\r\nc\rd\t\uD83Dx")))
        .containsExactly("ab\nc\nd\t\uFFFDx");
  }

  @Test
  void nothingToShowIsNoPart() {
    assertThat(parts(new Paragraph(" \n\u0007 "))).isEmpty();
  }

  @Test
  void escapesDoNotCount() {
    assertThat(parts(new Paragraph("<".repeat(4096)))).hasSize(1);
  }

  @Test
  void aLongTextEndsItsPartsAtParagraphs() {
    String paragraph = "字".repeat(1500);

    List<String> parts = parts(new Paragraph(String.join("\n\n", paragraph, paragraph, paragraph)));

    assertThat(parts).containsExactly(paragraph + "\n\n" + paragraph, paragraph);
  }

  @Test
  void aLongParagraphEndsItsPartsAtSentences() {
    String text = "这是一句话。".repeat(1000);

    List<String> parts = parts(new Paragraph(text));

    assertThat(parts).hasSize(2).allMatch(part -> part.endsWith("。"));
    assertThat(String.join("", parts)).isEqualTo(text);
  }

  @Test
  void aLongQuoteIsAQuoteInEachPart() {
    assertThat(parts(new Quote("甲".repeat(5000))))
        .hasSize(2)
        .allMatch(p -> p.startsWith("<blockquote>") && p.endsWith("</blockquote>"));
  }

  @Test
  void aBlockThatFitsInAPartOfItsOwnIsNotCut() {
    assertThat(parts(new Paragraph("a".repeat(2000)), new Paragraph("b".repeat(3000))))
        .containsExactly("a".repeat(2000), "b".repeat(3000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "👨‍👩‍👧‍👦", "🇨🇳", "e\u0301"})
  void noCharacterIsCutApart(String character) {
    List<String> parts = parts(new Paragraph("x" + character.repeat(3000)));

    assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.length() <= 4096);
    assertThat(parts.subList(1, parts.size())).allMatch(part -> part.startsWith(character));
  }

  @Test
  void everyWordOfAVeryLongTextArrives() {
    String text = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(joining(" "));

    assertThat(String.join(" ", parts(new Paragraph(text)))).isEqualTo(text);
  }

  @Test
  void decisiveWordsOfAQuotationAreBold() {
    Quote quote = new Quote("满10年<的>，5天。", List.of(new Block.Mark(1, 4), new Block.Mark(8, 10)));
    assertThat(parts(quote))
        .containsExactly("<blockquote>满<b>10年</b>&lt;的&gt;，<b>5天</b>。</blockquote>");
  }

  @Test
  void aMarkThatIsCutApartIsBoldInBothParts() {
    Quote quote = new Quote("甲".repeat(5000), List.of(new Block.Mark(10, 4990)));
    assertThat(parts(quote))
        .hasSize(2)
        .allSatisfy(part -> {
          assertThat(part.split("<b>", -1)).hasSize(2);
          assertThat(part.split("</b>", -1)).hasSize(2);
          assertThat(part.length()).isLessThanOrEqualTo(4096 + 40);
        });
  }

  private static List<String> parts(Block... blocks) {
    return TelegramText.parts(List.of(blocks));
  }
}
