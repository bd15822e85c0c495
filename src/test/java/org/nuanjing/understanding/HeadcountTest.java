package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** How many people. */
class HeadcountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          5个人 | 5
          五个 | 5
          5 | 5
          二十来号人 | 20-25
          我们仨 | 3
          咱俩 | 2
          一家三口 | 3
          三口之家 | 3
          就我一个 | 1
          我自己 | 1
          我一个人去 | 1
          三名民警 | 3
          两位 | 2
          十几个人 | 11-19
          二三十人 | 20-30
          三四个 | 3-4
          三十多人 | 31-39
          10到15人 | 10-15
          全所二十八人 | 28
          哥俩 | 2
          夫妻俩 | 2
          我们五个 | 5
          5 people | 5
          three of us | 3
          just me | 1
          a family of four | 4
          20 officers | 20
          about a dozen people | 12
          two adults | 2
          ８人 | 8
          """)
  void peopleAreCounted(String text, String stored) {
    Reads.assertStored(Slot.Type.HEADCOUNT, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          很多人
          大家
          三天
          1.5个人
          everybody
          """)
  void whatCountsNobodyIsNone(String text) {
    Reads.assertNone(Slot.Type.HEADCOUNT, text, "slot_not_people");
  }
}
