package org.nuanjing.understanding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.understanding.calendar.Times.Found;

class HolidaysTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 30);

  @ParameterizedTest
  @CsvSource({
    "元旦, 2027-01-01, 2027-01-01",
    "警察节, 2027-01-10, 2027-01-10",
    "春节, 2027-02-05, 2027-02-12",
    "除夕, 2027-02-05, 2027-02-05",
    "年三十, 2027-02-05, 2027-02-05",
    "大年初一, 2027-02-06, 2027-02-06",
    "正月初三, 2027-02-08, 2027-02-08",
    "元宵节, 2027-02-20, 2027-02-20",
    "腊月二十三, 2027-01-30, 2027-01-30",
    "腊八, 2027-01-15, 2027-01-15",
    "清明, 2027-04-05, 2027-04-05",
    "五一, 2027-05-01, 2027-05-05",
    "端午, 2027-06-09, 2027-06-09",
    "中秋节, 2027-09-15, 2027-09-15",
    "国庆, 2027-10-01, 2027-10-07",
    "冬至, 2026-12-22, 2026-12-22",
    "今年国庆, 2026-10-01, 2026-10-07",
    "去年春节, 2025-01-28, 2025-02-04",
    "明年五一, 2027-05-01, 2027-05-05",
    "国庆期间, 2027-10-01, 2027-10-07",
    "春节前后, 2027-01-30, 2027-02-13",
    "中秋前后, 2027-09-12, 2027-09-18",
    "春节前, 2027-02-04, 2027-02-04",
    "国庆后, 2027-10-08, 2027-10-08",
    "国庆当天, 2027-10-01, 2027-10-01",
    "国庆三天, 2027-10-01, 2027-10-03",
    "农历八月十五, 2027-09-15, 2027-09-15",
    "冬月十五, 2026-12-23, 2026-12-23",
    "national day, 2027-10-01, 2027-10-07",
    "dragon boat festival, 2027-06-09, 2027-06-09"
  })
  void holidaysAreTheNextOnesUnlessAYearIsSaid(String text, LocalDate first, LocalDate last) {
    assertThat(Times.find(text, NOW, Sense.MESSAGE))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.when().first()).isEqualTo(first);
          assertThat(found.when().last()).isEqualTo(last);
          assertThat(found.end()).isEqualTo(text.length());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2020, 2020-04-04",
    "2021, 2021-04-04",
    "2022, 2022-04-05",
    "2024, 2024-04-04",
    "2025, 2025-04-04",
    "2026, 2026-04-05",
    "2028, 2028-04-04",
    "2031, 2031-04-05"
  })
  void qingmingFollowsTheSun(int year, LocalDate day) {
    assertThat(Times.find("清明", LocalDate.of(year, 1, 5).atStartOfDay(), Sense.MESSAGE))
        .extracting(found -> found.when().first())
        .containsExactly(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"周五一起", "三六一十八", "第十一个", "五一路"})
  void numeralsWithinOtherWordsAreNoHolidays(String text) {
    List<Found> found = Times.find(text, NOW, Sense.MESSAGE);
    assertThat(found).noneMatch(each -> each.when() instanceof When.Holiday);
  }

  @ParameterizedTest
  @ValueSource(strings = {"春节", "端午", "农历五月五", "正月初三"})
  void beyondTheTableThereAreNone(String text) {
    assertThat(Times.find(text, LocalDateTime.of(2060, 1, 1, 0, 0), Sense.MESSAGE)).isEmpty();
  }
}
