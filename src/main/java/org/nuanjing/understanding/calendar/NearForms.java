package org.nuanjing.understanding.calendar;

import static org.nuanjing.understanding.calendar.Form.DAY;
import static org.nuanjing.understanding.calendar.Form.form;
import static org.nuanjing.understanding.calendar.Form.number;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.When.Day;
import org.nuanjing.understanding.calendar.When.Days;
import org.nuanjing.understanding.calendar.When.Soon;
import org.nuanjing.understanding.calendar.When.Weekend;

/** Days counted from today: 明天, 下周三, 上个月8号, 月底, 这两天, 周末. */
final class NearForms {

  private static final String WEEK = "个?(?:周|星期|礼拜)";
  private static final String DAYS = "[一二三四五六日天1-7]";
  static final String SHIFTS = "上下这本当";
  static final String SHIFT = "(?<s>上上|下下|上|下|这|本|当)";

  /** Not 三周一次, 每周三, 两个星期天. */
  static final String WEEK_ALONE = "(?<![0-9一二两三四五六七八九十几半每个])";

  static final List<Form> FORMS =
      List.of(
          form(
              SHIFTS,
              SHIFT + WEEK + "(?<d>" + DAYS + ")(?![0-9年])",
              (m, f) -> new Day(f.monday(shift(m)).plusDays(weekday(m.group("d"))))),
          form(SHIFTS, SHIFT + WEEK + "末", (m, f) -> new Weekend(f.monday(shift(m)).plusDays(5))),
          form(SHIFTS, SHIFT + WEEK + "(?![一二三四五六日天末0-9年])", (m, f) -> week(f.monday(shift(m)))),
          form(
              "周星礼",
              WEEK_ALONE + "(?:周|星期|礼拜)(?<d>" + DAYS + ")(?![0-9年])",
              (m, f) -> new Day(f.comingWeekday(weekday(m.group("d"))))),
          form(
              "周双礼",
              WEEK_ALONE + "(?:周末|双休日?|周六(?:、|和|到)?周?日|礼拜六(?:、|和)?礼拜天)",
              (m, f) -> new Weekend(saturday(f))),
          form(
              SHIFTS,
              SHIFT + "个?月份?(?:的?(?<d>" + DAY + ")[日号]|的?(?<p>上旬|中旬|下旬|初|中(?!旬)|底|末))?",
              NearForms::month),
          form(
              "月上中下",
              "(?:月(?<p>底|末|初|中(?!旬))|(?<q>上旬|中旬|下旬))",
              (m, f) -> comingPart(f, or(m.group("p"), m.group("q")))),
          form("大", "(?:大前天)", (m, f) -> day(f, -3)),
          form("前", "(?:前天|前日|前儿个?)", (m, f) -> day(f, -2)),
          form("昨", "(?:昨天|昨日|昨儿个?|昨(?=[晚夜早]))", (m, f) -> day(f, -1)),
          form("今", "(?:今天|今日|今儿个?|今(?=[晚早夜]|上午|下午|中午))", (m, f) -> day(f, 0)),
          form("明", "(?:明天|明日|明儿个?|明(?=[晚早夜]|上午|下午|中午))", (m, f) -> day(f, 1)),
          form("后", "(?<![0-9一二两三四五六七八九十几半])(?:后天|后儿个?)", (m, f) -> day(f, 2)),
          form("大", "大后[天儿]", (m, f) -> day(f, 3)),
          form("今", "今明(?:两天|两日|天)?", (m, f) -> days(f, 0, 1)),
          form("明", "明后(?:两天|两日|天)", (m, f) -> days(f, 1, 2)),
          form("这近", "(?:这|近)(?:一?两|两三|几)(?:天|日)", NearForms::these),
          form(
              "前", "前(?:一?两|两三|几|些)[天日]", (m, f) -> days(f, m.group().contains("两") ? -2 : -9, -1)),
          form("再过", "(?:再?过)(?:一?两|两三|几)[天日]", NearForms::soon),
          form(
              "去今明本年岁",
              "(?:(?<y>去年|今年|明年)(?:年?底|年?末|年终(?!奖|总结|考|述))|本?年(?:底|末|终(?!奖|总结|考|述))|岁末)",
              (m, f) -> new Day(LocalDate.of(year(f, m), 12, 31))),
          form(
              "去今明年",
              "(?<y>去年|今年|明年)年?初|年初(?![一二三四五六七八九十])",
              (m, f) -> january(f, or(m.group("y"), ""))),
          form(
              "去今明上下",
              "(?<y>去年|今年|明年)?(?<h>上|下)半年",
              (m, f) -> half(year(f, m), m.group("h").equals("上"))));

  /** At once, which people say of anything; a time only where one was asked for. */
  static final List<Form> ASKED =
      List.of(
          form(
              "马立尽越赶早arist",
              "马上|立刻|立即|尽快|尽早|尽可能快|越(?:快|早)越好|赶紧|赶快|早点儿?"
                  + "|(?:asap|as (?:soon|fast|quickly|early) as (?:possible|you can)|(?:the )?sooner the better|right away|immediately|straight ?away)(?![a-z])",
              (m, f) -> new Soon(f.today())),
          form("现n", "现在|now(?![a-z])", (m, f) -> day(f, 0)));

  private NearForms() {}

  private static Day day(Frame frame, int offset) {
    return new Day(frame.today().plusDays(offset));
  }

  private static Days days(Frame frame, int first, int last) {
    return new Days(frame.today().plusDays(first), frame.today().plusDays(last));
  }

  private static When these(MatchResult match, Frame frame) {
    return days(frame, 0, match.group().contains("几") || match.group().contains("三") ? 2 : 1);
  }

  private static When soon(MatchResult match, Frame frame) {
    return days(frame, 2, match.group().contains("几") ? 9 : 3);
  }

  static int shift(MatchResult match) {
    return switch (match.group("s")) {
      case "上上" -> -2;
      case "上" -> -1;
      case "下" -> 1;
      case "下下" -> 2;
      default -> 0;
    };
  }

  private static int weekday(String day) {
    char sign = day.charAt(0);
    if (sign >= '1' && sign <= '7') {
      return sign - '1';
    }
    return sign == '天' ? 6 : "一二三四五六日".indexOf(sign);
  }

  private static Days week(LocalDate monday) {
    return new Days(monday, monday.plusDays(6));
  }

  /** This week's, while it lasts. */
  private static LocalDate saturday(Frame frame) {
    LocalDate sunday = frame.comingWeekday(6);
    return sunday.minusDays(1);
  }

  private static When month(MatchResult match, Frame frame) {
    YearMonth month = frame.month(shift(match));
    if (match.group("d") != null) {
      return new Day(month.atDay(number(match, "d")));
    }
    return Frame.part(month, or(match.group("p"), ""));
  }

  private static When comingPart(Frame frame, String part) {
    When here = Frame.part(YearMonth.from(frame.base()), part);
    return here.last().isBefore(frame.base())
        ? Frame.part(YearMonth.from(frame.base()).plusMonths(1), part)
        : here;
  }

  private static int year(Frame frame, MatchResult match) {
    return frame.year(or(match.group("y"), "今年"));
  }

  private static Days january(Frame frame, String year) {
    YearMonth month = year.isEmpty() ? frame.comingMonth(1) : YearMonth.of(frame.year(year), 1);
    return Frame.whole(month);
  }

  private static Days half(int year, boolean first) {
    return first
        ? new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
        : new Days(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
  }

  private static String or(@Nullable String one, @Nullable String other) {
    if (one != null) {
      return one;
    }
    return other == null ? "" : other;
  }
}
