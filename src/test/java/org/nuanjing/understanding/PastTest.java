package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** Days that are over: asked for as such, or said so by the words behind them. */
class PastTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DATE | 3号 | 2026-11-03
          DATE | 8号 | 2026-11-08
          DATE | 25号 | 2026-10-25
          DATE | 23号 | 2026-11-23
          DATE | 11月3日 | 2026-11-03
          DATE | 12月3日 | 2025-12-03
          DATE | 8月8号 | 2026-08-08
          DATE | 周三 | 2026-11-18
          DATE | 周一 | 2026-11-23
          DATE | 昨天 | 2026-11-22
          DATE | 今天 | 2026-11-23
          DATE | 上周三 | 2026-11-18
          DATE | 国庆 | 2026-10-01
          DATE | 中秋节 | 2026-09-25
          DATE | 春节 | 2026-02-17
          DATE | 去年12月3日 | 2025-12-03
          DATE | 3 November | 2026-11-03
          DATE | Dec 3 | 2025-12-03
          DATE | the 8th | 2026-11-08
          DATE | Friday | 2026-11-20
          DATE | 明天 | 2026-11-24
          PERIOD | 8号到12号 | 2026-11-08/2026-11-12
          PERIOD | 28号到3号 | 2026-10-28/2026-11-03
          PERIOD | 8月 | 2026-08-01/2026-08-31
          PERIOD | 十一月 | 2026-11-01/2026-11-30
          PERIOD | 12月 | 2025-12-01/2025-12-31
          PERIOD | 上周 | 2026-11-16/2026-11-22
          PERIOD | 国庆期间 | 2026-10-01/2026-10-07
          PERIOD | 月初 | 2026-11-01/2026-11-10
          PERIOD | 5月1号到5月7号 | 2026-05-01/2026-05-07
          MOMENT | 周三下午 | 2026-11-18T12:00/2026-11-18T18:00
          MOMENT | 8号晚上八点 | 2026-11-08T20:00
          MOMENT | 昨晚 | 2026-11-22T18:00/2026-11-23T00:00
          MOMENT | 下午三点 | 2026-11-22T15:00
          MOMENT | 早上八点 | 2026-11-23T08:00
          """)
  void whatIsOverIsTheLastSuch(Slot.Type type, String text, String stored) {
    Reads.assertPast(type, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          我8号交的材料 | DATE 8号 = 2026-11-08
          周三提交的诉求 | DATE 周三 = 2026-11-18
          3号摔伤了 | DATE 3号 = 2026-11-03
          8月份做的手术 | PERIOD 8月份 = 2026-08-01/2026-08-31
          11月3日晚上救了人 | MOMENT 11月3日晚上 = 2026-11-03T18:00/2026-11-04T00:00
          周一上午打过电话 | MOMENT 周一上午 = 2026-11-16T06:00/2026-11-16T12:00
          周四的班 | DATE 周四 = 2026-11-26
          8号要走了 | DATE 8号 = 2026-12-08
          8号到了没 | DATE 8号 = 2026-12-08
          5号就到期了 | DATE 5号 = 2026-12-05
          12月15号结婚 | DATE 12月15号 = 2026-12-15
          周五能来吗 | DATE 周五 = 2026-11-27
          """)
  void aVerbBehindADaySaysThatItIsOver(String text, String found) {
    assertThat(Reads.found(text)).isEqualTo(found);
  }
}
