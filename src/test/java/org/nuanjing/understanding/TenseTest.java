package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Tense;

/** Days that are over, days to come, and as soon as possible, on Monday 23 November 2026. */
class TenseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATE | 10月18日 | 2026-10-18
          DATE | 12月3号 | 2025-12-03
          DATE | 11月23日 | 2026-11-23
          DATE | 周三 | 2026-11-18
          DATE | 周一 | 2026-11-23
          DATE | 上周三 | 2026-11-18
          DATE | 8号 | 2026-11-08
          DATE | 28号 | 2026-10-28
          DATE | 明天 | 2026-11-24
          DATE | 中秋 | 2026-09-25
          DATE | 2月29日 | 2024-02-29
          DATE | on 18 October | 2026-10-18
          DATE | 2027年1月3日 | 2027-01-03
          PERIOD | 10月18日到22日 | 2026-10-18/2026-10-22
          PERIOD | 12月28日到1月3日 | 2025-12-28/2026-01-03
          PERIOD | 11月20日到26日 | 2026-11-20/2026-11-26
          PERIOD | 十月份 | 2026-10-01/2026-10-31
          PERIOD | 这个月 | 2026-11-01/2026-11-30
          MOMENT | 周三下午三点 | 2026-11-18T15:00
          MOMENT | 早上八点 | 2026-11-23T08:00
          MOMENT | 下午三点 | 2026-11-22T15:00
          """)
  void whatIsOverIsTheLastSuchDay(Slot.Type type, String text, String stored) {
    Reads.assertStored(Reads.slot(type, Tense.PAST), text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERIOD | 这个月 | 2026-11-23/2026-11-30
          PERIOD | 本周 | 2026-11-23/2026-11-29
          PERIOD | 11月下旬 | 2026-11-23/2026-11-30
          PERIOD | 下个月 | 2026-12-01/2026-12-31
          PERIOD | 昨天到明天 | 2026-11-22/2026-11-24
          """)
  void whatIsToComeBeginsTodayAtTheEarliest(Slot.Type type, String text, String stored) {
    Reads.assertStored(Reads.slot(type, Tense.COMING), text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATE | 尽快 | soon
          DATE | 越快越好吧 | soon
          DATE | ASAP please | soon
          DATE | as soon as possible | soon
          MOMENT | 马上 | soon
          MOMENT | 尽快，明天下午也行 | 2026-11-24T12:00/2026-11-24T18:00
          DATE | 现在 | 2026-11-23
          PERIOD | 尽快 | 2026-11-23/2026-11-23
          """)
  void asSoonAsPossibleStaysSo(Slot.Type type, String text, String stored) {
    Reads.assertStored(type, text, stored);
  }

  @Test
  void aFestivalThatNamesAThingIsNoDay() {
    assertThat(Reads.found("中秋的慰问品我没领到")).doesNotContain("DATE");
    assertThat(Reads.found("春节福利发了没有")).doesNotContain("DATE");
    assertThat(Reads.found("中秋回家")).contains("DATE 中秋");
  }
}
