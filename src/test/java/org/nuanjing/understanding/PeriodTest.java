package org.nuanjing.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.Slot;

/** From a day to a day. */
class PeriodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          8号到12号 | 2026-12-08/2026-12-12
          从8号到12号 | 2026-12-08/2026-12-12
          8到12号 | 2026-12-08/2026-12-12
          12月8号-12号 | 2026-12-08/2026-12-12
          十二月八号到十二号 | 2026-12-08/2026-12-12
          12 月 8 号 到 12 号 | 2026-12-08/2026-12-12
          30号到3号 | 2026-11-30/2026-12-03
          12月28日至1月3日 | 2026-12-28/2027-01-03
          12.8-12.12 | 2026-12-08/2026-12-12
          下周一至周三 | 2026-11-30/2026-12-02
          下下周三到周五 | 2026-12-09/2026-12-11
          周一到周五 | 2026-11-23/2026-11-27
          今天到周五 | 2026-11-23/2026-11-27
          明天到后天 | 2026-11-24/2026-11-25
          春节前后 | 2027-01-30/2027-02-13
          国庆七天 | 2027-10-01/2027-10-07
          国庆 | 2027-10-01/2027-10-07
          春节期间 | 2027-02-05/2027-02-12
          五一假期 | 2027-05-01/2027-05-05
          这两天 | 2026-11-23/2026-11-24
          周末 | 2026-11-28/2026-11-29
          月底前 | 2026-11-23/2026-11-30
          周五之前 | 2026-11-23/2026-11-27
          从明天起三天 | 2026-11-24/2026-11-26
          明天开始连休五天 | 2026-11-24/2026-11-28
          下周一开始，休三天 | 2026-11-30/2026-12-02
          下周 | 2026-11-30/2026-12-06
          下个月 | 2026-12-01/2026-12-31
          下月中旬 | 2026-12-11/2026-12-20
          去年十一月 | 2025-11-01/2025-11-30
          上个月 | 2026-10-01/2026-10-31
          上周 | 2026-11-16/2026-11-22
          12月初 | 2026-12-01/2026-12-10
          就8号 | 2026-12-08/2026-12-08
          明天一天 | 2026-11-24/2026-11-24
          明天 | 2026-11-24/2026-11-24
          两周内 | 2026-11-23/2026-12-07
          今年下半年 | 2026-07-01/2026-12-31
          前两天 | 2026-11-21/2026-11-22
          8号前后 | 2026-12-06/2026-12-10
          from the 8th to the 12th | 2026-12-08/2026-12-12
          Dec 8-12 | 2026-12-08/2026-12-12
          8-12 December | 2026-12-08/2026-12-12
          December 8 to December 12 | 2026-12-08/2026-12-12
          between Monday and Wednesday | 2026-11-23/2026-11-25
          next week | 2026-11-30/2026-12-06
          this weekend | 2026-11-28/2026-11-29
          by Friday | 2026-11-23/2026-11-27
          three days from tomorrow | 2026-11-24/2026-11-26
          from tomorrow for three days | 2026-11-24/2026-11-26
          Spring Festival | 2027-02-05/2027-02-12
          """)
  void periodsAreReadAsFirstAndLastDay(String text, String stored) {
    Reads.assertStored(Slot.Type.PERIOD, text, stored);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          不知道
          三天
          看情况
          2月30日
          3号楼
          12号到8月32号
          whenever
          """)
  void whatNamesNoDaysIsNoPeriod(String text) {
    Reads.assertNone(Slot.Type.PERIOD, text, "slot_not_a_period");
  }
}
