package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** How long. */
class DurationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          三天 | P3D
          两天吧 | P2D
          俩礼拜 | P14D
          两周 | P14D
          三个星期 | P21D
          半天 | PT12H
          一天半 | P1DT12H
          一个半小时 | PT1H30M
          两个小时 | PT2H
          两小时 | PT2H
          半小时 | PT30M
          半个钟头 | PT30M
          四十分钟 | PT40M
          一刻钟 | PT15M
          一个月 | P1M
          半个月 | P15D
          一个半月 | P1M15D
          两个月 | P2M
          半年 | P6M
          一年半 | P1Y6M
          三年 | P3Y
          两三天 | P2D/P3D
          三五天 | P3D/P5D
          十来天 | P10D/P15D
          一个多月 | P1M/P2M
          三天多 | P3D/P4D
          好几个月 | P2M/P9M
          个把小时 | PT1H/PT2H
          一晚上 | PT12H
          72小时 | PT72H
          3 days | P3D
          two weeks | P14D
          a week | P7D
          half a day | PT12H
          an hour and a half | PT1H30M
          2-3 days | P2D/P3D
          a couple of days | P2D
          30 minutes | PT30M
          six months | P6M
          １０天 | P10D
          """)
  void lengthsAreReadInIsoForm(String text, String stored) {
    Reads.assertStored(Slot.Type.DURATION, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          很久
          三
          8号
          一天或者两天
          三箱
          a while
          """)
  void whatTakesNoTimeIsNoDuration(String text) {
    Reads.assertNone(Slot.Type.DURATION, text, "slot_not_a_duration");
  }
}
