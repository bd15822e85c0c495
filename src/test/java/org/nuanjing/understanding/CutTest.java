package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nuanjing.understanding.Cut.Gap;
import org.nuanjing.understanding.Cut.Link;

class CutTest {

  @Test
  void aMessageIsCutAtSignsAndAtWordsThatJoin() {
    assertThat(Cut.of("请假，另外领水。谢谢"))
        .containsExactly(new Cut(3, Gap.COMMA, Link.STRONG), new Cut(8, Gap.STOP, Link.NONE));
    assertThat(Cut.of("领水然后请假")).containsExactly(new Cut(2, Gap.NONE, Link.WEAK));
    assertThat(Cut.of("体检 请假")).containsExactly(new Cut(3, Gap.BLANK, Link.NONE));
  }

  @Test
  void englishWordsJoinOnlyAsWholeWords() {
    assertThat(Cut.of("water and leave")).containsExactly(new Cut(6, Gap.NONE, Link.WEAK));
    assertThat(Cut.of("sandwich order")).isEmpty();
  }

  @Test
  void partsAreAllThatLiesBetweenCuts() {
    assertThat(Cut.parts("水，假，谢")).containsExactly("水，", "水，假，", "水，假，谢", "假，", "假，谢", "谢");
  }

  @Test
  void aLongMessageIsCutAFewTimesOnly() {
    assertThat(Cut.of("水，".repeat(1_000))).hasSizeLessThan(20);
    assertThat(Cut.of("")).isEmpty();
  }
}
