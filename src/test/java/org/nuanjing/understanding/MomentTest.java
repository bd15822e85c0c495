package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** A time of a day, or a part of a day. */
class MomentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          下周三下午 | 2026-12-02T12:00/2026-12-02T18:00
          下周三下午三点 | 2026-12-02T15:00
          明早八点半 | 2026-11-24T08:30
          明天早上8:30 | 2026-11-24T08:30
          今晚 | 2026-11-23T18:00/2026-11-24T00:00
          今晚八点 | 2026-11-23T20:00
          今天下午两点一刻 | 2026-11-23T14:15
          后天上午十点 | 2026-11-25T10:00
          12月8号上午9点 | 2026-12-08T09:00
          12月8日（周二）上午九点 | 2026-12-08T09:00
          12月8号15:00 | 2026-12-08T15:00
          2026-12-08 15:00 | 2026-12-08T15:00
          周五晚上七点到九点 | 2026-11-27T19:00/2026-11-27T21:00
          下午两点到四点 | 2026-11-23T14:00/2026-11-23T16:00
          下午3点 | 2026-11-23T15:00
          三点 | 2026-11-23T15:00
          八点 | 2026-11-24T08:00
          中午12点 | 2026-11-23T12:00
          晚上十二点 | 2026-11-24T00:00
          凌晨两点 | 2026-11-24T02:00
          半夜两点 | 2026-11-24T02:00
          明天中午 | 2026-11-24T11:00/2026-11-24T13:00
          周三晚 | 2026-11-25T18:00/2026-11-26T00:00
          昨晚 | 2026-11-22T18:00/2026-11-23T00:00
          半小时后 | 2026-11-23T10:00
          两小时以后 | 2026-11-23T11:30
          现在 | 2026-11-23T00:00/2026-11-24T00:00
          明天 | 2026-11-24T00:00/2026-11-25T00:00
          下周 | 2026-11-30T00:00/2026-12-07T00:00
          明天下午五点前 | 2026-11-24T17:00
          十二月八号晚上八点二十分 | 2026-12-08T20:20
          next Wednesday afternoon | 2026-12-02T12:00/2026-12-02T18:00
          tomorrow morning | 2026-11-24T06:00/2026-11-24T12:00
          tomorrow at 3 | 2026-11-24T15:00
          tomorrow at 8:30 | 2026-11-24T08:30
          Friday 3pm | 2026-11-27T15:00
          3 December at 10 am | 2026-12-03T10:00
          tonight | 2026-11-23T18:00/2026-11-24T00:00
          half past 8 | 2026-11-24T08:30
          Dec 8, 2pm to 4pm | 2026-12-08T14:00/2026-12-08T16:00
          """)
  void momentsAreReadAsPointsOrParts(String text, String stored) {
    Reads.assertStored(Slot.Type.MOMENT, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          有空再说
          一点点
          三点建议
          25点
          周三或者周四
          no idea
          """)
  void whatNamesNoTimeIsNoMoment(String text) {
    Reads.assertNone(Slot.Type.MOMENT, text, "slot_not_a_moment");
  }
}
