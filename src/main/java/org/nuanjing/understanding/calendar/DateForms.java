package org.nuanjing.understanding.calendar;

import static org.nuanjing.understanding.calendar.Form.DAY;
import static org.nuanjing.understanding.calendar.Form.FIGURES;
import static org.nuanjing.understanding.calendar.Form.MONTH;
import static org.nuanjing.understanding.calendar.Form.NUMERAL;
import static org.nuanjing.understanding.calendar.Form.WEEKDAY_AFTER;
import static org.nuanjing.understanding.calendar.Form.YEAR;
import static org.nuanjing.understanding.calendar.Form.form;
import static org.nuanjing.understanding.calendar.Form.number;
import static org.nuanjing.understanding.calendar.Form.year;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;

/** Days by their numbers: 12月3日, 8号, 2026-12-03, 去年十一月, 8到12号. */
final class DateForms {

  /** Not within a longer number, and not one of a row: 13月, 第3, NO.3. */
  static final String ALONE = "(?<![0-9a-z.第零一二两三四五六七八九十百千万/-])";

  private static final String TO = " ?(?:到|至|-|~|--) ?";

  /** What a number and 号 stand before where they name a thing and no day: 3号楼, 5号电池. */
  private static final String THINGS =
      "楼|门|线|岗|位|院|机|库|车|厅|桌|房|床|窗|文件|令|台|井|棚|馆|店|仓|柜|灯|站|桥|电池|干电池|会议|卡|检查|执勤|哨|宿舍|食堂|病房|厂|通道|出口|入口"
          + "|高速|国道|公路|码|机床|柴油|汽油|技师|样|人|民警|选手|坑|煤|球|档|桩|警";

  static final String NUMBERED = "[号日](?!" + THINGS + ")";

  private static final String SHORT_YEARS = "去年|前年|今年|明年|后年|本年";

  static final List<Form> FORMS =
      List.of(
          form(
              FIGURES,
              ALONE
                  + "(?<y>20[0-9]{2})[-/.](?<m>[01]?[0-9])[-/.](?<d>[0-3]?[0-9])(?![0-9])"
                  + WEEKDAY_AFTER,
              DateForms::full),
          form(
              FIGURES,
              ALONE
                  + "(?<y>"
                  + YEAR
                  + ")年(?<m>"
                  + MONTH
                  + ")月(?<d>"
                  + DAY
                  + ")[日号]?"
                  + WEEKDAY_AFTER,
              DateForms::full),
          form(
              FIGURES,
              ALONE + "(?<y>" + YEAR + ")年(?<m>" + MONTH + ")月份?(?<p>上旬|中旬|下旬|初|中(?!旬)|底|末)?",
              (m, frame) -> Frame.part(YearMonth.of(year(m, "y"), number(m, "m")), text(m, "p"))),
          form(
              "去前今明后本",
              "(?<y>" + SHORT_YEARS + ")的?(?<m>" + MONTH + ")月(?<d>" + DAY + ")[日号]?",
              (m, frame) ->
                  new Day(LocalDate.of(frame.year(m.group("y")), number(m, "m"), number(m, "d")))),
          form(
              "去前今明后本",
              "(?<y>" + SHORT_YEARS + ")的?(?<m>" + MONTH + ")月份?(?<p>上旬|中旬|下旬|初|中(?!旬)|底|末)?",
              (m, frame) ->
                  Frame.part(YearMonth.of(frame.year(m.group("y")), number(m, "m")), text(m, "p"))),
          form(
              FIGURES,
              ALONE
                  + "(?<m>"
                  + MONTH
                  + ")月 ?(?<d>"
                  + DAY
                  + ")(?:"
                  + NUMBERED
                  + "|(?!"
                  + NUMERAL
                  + "|[日号个只箱盒件套张双份块元天人名位瓶]))"
                  + WEEKDAY_AFTER,
              (m, frame) -> new Day(frame.coming(number(m, "m"), number(m, "d")))),
          form(
              FIGURES,
              ALONE
                  + "(?<m>"
                  + MONTH
                  + ")月(?:份)?(?<p>上旬|中旬|下旬|初|中(?!旬)|底|末)?(?!"
                  + NUMERAL
                  + "|饼|亮|经|嫂)",
              (m, frame) -> Frame.part(frame.comingMonth(number(m, "m")), text(m, "p"))),
          form(
              FIGURES,
              ALONE
                  + "(?:(?<m>"
                  + MONTH
                  + ")月)?(?<d>"
                  + DAY
                  + ")[号日]?"
                  + TO
                  + "(?<e>"
                  + DAY
                  + ")"
                  + NUMBERED,
              DateForms::days),
          form(
              FIGURES,
              ALONE
                  + "(?<d>"
                  + DAY
                  + ")"
                  + NUMBERED
                  + "(?!"
                  + DAY
                  + "|内|游|常|期|子|均|用|报)"
                  + WEEKDAY_AFTER,
              (m, frame) -> new Day(frame.comingDay(number(m, "d")))),
          form(
              FIGURES,
              ALONE
                  + "(?<m>1[0-2]|0?[1-9])/(?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9/.a-z%])"
                  + WEEKDAY_AFTER,
              (m, frame) -> new Day(frame.coming(number(m, "m"), number(m, "d")))),
          form(
              FIGURES,
              ALONE
                  + "(?<m>1[0-2]|0?[1-9])[./](?<d>3[01]|[12][0-9]|0?[1-9])"
                  + TO
                  + "(?<n>1[0-2]|0?[1-9])[./](?<e>3[01]|[12][0-9]|0?[1-9])(?![0-9])",
              (m, frame) -> {
                LocalDate first = frame.coming(number(m, "m"), number(m, "d"));
                return days(first, frame.after(first).coming(number(m, "n"), number(m, "e")));
              }));

  /** Ways to write a day that mean something else as often, such as 12.3; read only where asked. */
  static final List<Form> ASKED =
      List.of(
          form(
              FIGURES,
              ALONE + "(?<m>1[0-2]|0?[1-9])[-.](?<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.:/-])",
              (m, frame) -> new Day(frame.coming(number(m, "m"), number(m, "d")))),
          form(
              "去前今明后本",
              "(?<y>" + SHORT_YEARS + ")",
              (m, frame) -> wholeYear(frame.year(m.group("y")))));

  private DateForms() {}

  private static When full(MatchResult match, Frame frame) {
    return new Day(LocalDate.of(year(match, "y"), number(match, "m"), number(match, "d")));
  }

  private static When days(MatchResult match, Frame frame) {
    LocalDate first =
        match.group("m") == null
            ? frame.comingDay(number(match, "d"))
            : frame.coming(number(match, "m"), number(match, "d"));
    return days(first, frame.after(first).comingDay(number(match, "e")));
  }

  static Days days(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new DateTimeException("The last day is before the first.");
    }
    return new Days(first, last);
  }

  private static Days wholeYear(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static String text(MatchResult match, String group) {
    String text = match.group(group);
    return text == null ? "" : text;
  }
}
