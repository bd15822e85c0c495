package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader.NotThis;
import org.nuanjing.understanding.SlotReader.Value;

class DateTest {

  @ParameterizedTest
  @CsvSource({
    "今天, 2026-11-23",
    "今晚八点, 2026-11-23",
    "明天, 2026-11-24",
    "明早, 2026-11-24",
    "明天下午, 2026-11-24",
    "後天, 2026-11-25",
    "大后天, 2026-11-26",
    "三天后, 2026-11-26",
    "两天内, 2026-11-25",
    "周一, 2026-11-23",
    "周三, 2026-11-25",
    "这周五, 2026-11-27",
    "下周三, 2026-12-02",
    "下个星期天, 2026-12-06",
    "下下周一, 2026-12-07",
    "周末, 2026-11-28",
    "25号, 2026-11-25",
    "8号, 2026-12-08",
    "二十八号之前, 2026-11-28",
    "下个月8号, 2026-12-08",
    "月底, 2026-11-30",
    "12月3日, 2026-12-03",
    "十二月三号, 2026-12-03",
    "12.3, 2026-12-03",
    "12/3, 2026-12-03",
    "１２月３日, 2026-12-03",
    "1月5日, 2027-01-05",
    "2月29日, 2028-02-29",
    "2026-12-03, 2026-12-03",
    "2026年12月3日, 2026-12-03",
    "2027/1/5, 2027-01-05",
    "tomorrow, 2026-11-24",
    "the day after tomorrow, 2026-11-25",
    "by Friday please, 2026-11-27",
    "next Monday, 2026-11-30",
    "next Wednesday, 2026-12-02",
    "3 December, 2026-12-03",
    "Dec 3rd, 2026-12-03",
    "'January 5, 2027', 2027-01-05",
    "in 3 days, 2026-11-26",
    "上周三, 2026-11-18",
    "昨天, 2026-11-22",
    "大前天, 2026-11-20",
    "上个月8号, 2026-10-08",
    "去年12月3日, 2025-12-03",
    "三天前, 2026-11-20",
    "一个月前, 2026-10-23",
    "两周后, 2026-12-07",
    "半个月后, 2026-12-08",
    "过三天, 2026-11-26",
    "年底, 2026-12-31",
    "12月底, 2026-12-31",
    "下月底, 2026-12-31",
    "这两天, 2026-11-24",
    "国庆, 2027-10-01",
    "春节, 2027-02-06",
    "除夕, 2027-02-05",
    "端午节, 2027-06-09",
    "中秋, 2027-09-15",
    "清明, 2027-04-05",
    "五一, 2027-05-01",
    "元旦, 2027-01-01",
    "正月初三, 2027-02-08",
    "腊月二十三, 2027-01-30",
    "二零二七年一月五号, 2027-01-05",
    "12月8日（周二）, 2026-12-08",
    "last Friday, 2026-11-20",
    "in two weeks, 2026-12-07",
    "the 8th, 2026-12-08",
    "8th of December, 2026-12-08",
    "end of the month, 2026-11-30",
    "three days ago, 2026-11-20",
    "Spring Festival, 2027-02-06"
  })
  void daysAreReadFromToday(String text, LocalDate day) {
    Reads.assertStored(Slot.Type.DATE, text, day.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不知道",
        "2月30日",
        "8号到12号",
        "周三或者周四",
        "13月1日",
        "二三天后",
        "下周",
        "3号楼",
        "2026-13-01",
        "随便"
      })
  void whatIsNoOneDayIsNoDay(String text) {
    assertThat(Reads.read(Slot.Type.DATE, text)).isEqualTo(new NotThis("slot_not_a_day"));
  }

  @ParameterizedTest
  @CsvSource({"12月3日, 12月3日周四, Thu 3 Dec", "1月5日, 2027年1月5日周二, Tue 5 Jan 2027"})
  void daysAreShownInBothLanguages(String text, String zh, String en) {
    assertThat(Reads.read(Slot.Type.DATE, text))
        .isInstanceOfSatisfying(
            Value.class,
            value -> {
              assertThat(value.shownZh()).isEqualTo(zh);
              assertThat(value.shownEn()).isEqualTo(en);
            });
  }
}
