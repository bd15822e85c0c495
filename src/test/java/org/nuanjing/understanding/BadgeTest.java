package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Badge numbers. */
class BadgeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          900101 | 900101
          fj90011 | FJ90011
          FJ 90011 | FJ90011
          警号900101 | 900101
          我的警号是 900101 | 900101
          警号：900101。 | 900101
          ９００１０１ | 900101
          辅警编号FJ90011 | FJ90011
          badge 900101 | 900101
          my badge number is FJ90011 | FJ90011
          900-101 | 900101
          """)
  void badgesAreReadWithoutWhatStandsAround(String text, String stored) {
    Reads.assertStored(Slot.Type.BADGE, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          123
          没带
          900101或者900102
          150102199001011234
          abcdef
          """)
  void whatCanBeNoBadgeIsNone(String text) {
    Reads.assertNone(Slot.Type.BADGE, text, "slot_not_a_badge");
  }
}
