package org.nuanjing.understanding.calendar;

import static org.nuanjing.understanding.calendar.Form.DAY;
import static org.nuanjing.understanding.calendar.Form.FIGURES;
import static org.nuanjing.understanding.calendar.Form.MONTH;
import static org.nuanjing.understanding.calendar.Form.form;
import static org.nuanjing.understanding.calendar.Form.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanjing.understanding.calendar.When.Days;
import org.nuanjing.understanding.numbers.Numerals;

/** Days one after another: 8、9、10号, 下周一二三. */
final class RowForms {

  private static final String WEEK = "一二三四五六日";

  /** 一二三四五六日 and all shorter rows of it, the longest first. */
  private static final String ROWS =
      IntStream.iterate(WEEK.length(), length -> length >= 2, length -> length - 1)
          .boxed()
          .flatMap(RowForms::rows)
          .collect(Collectors.joining("|"));

  private static final Pattern BETWEEN = Pattern.compile("[、,和]");

  static final List<Form> FORMS =
      List.of(
          form(
              FIGURES,
              DateForms.ALONE
                  + "(?:(?<m>"
                  + MONTH
                  + ")月)?(?<r>(?:"
                  + DAY
                  + ")(?:[、,和](?:"
                  + DAY
                  + ")){1,6})"
                  + DateForms.NUMBERED,
              RowForms::days),
          form(
              NearForms.SHIFTS,
              NearForms.SHIFT + "个?(?:周|星期|礼拜)(?<r>" + ROWS + ")(?![点号楼])",
              (m, f) -> weekdays(f.monday(NearForms.shift(m)), m.group("r"))),
          form(
              "周星礼",
              NearForms.WEEK_ALONE + "(?:周|星期|礼拜)(?<r>" + ROWS + ")(?![点号楼])",
              (m, f) ->
                  weekdays(
                      f.comingWeekday(WEEK.indexOf(m.group("r").charAt(0)))
                          .minusDays(WEEK.indexOf(m.group("r").charAt(0))),
                      m.group("r"))));

  private RowForms() {}

  private static Stream<String> rows(int length) {
    return IntStream.rangeClosed(0, WEEK.length() - length)
        .mapToObj(start -> WEEK.substring(start, start + length));
  }

  private static Days weekdays(LocalDate monday, String row) {
    LocalDate first = monday.plusDays(WEEK.indexOf(row.charAt(0)));
    return new Days(first, first.plusDays(row.length() - 1L));
  }

  /** Days that follow one another are a period; others are none that can be kept as one. */
  private static When days(MatchResult match, Frame frame) {
    List<Integer> days = BETWEEN.splitAsStream(match.group("r")).map(Numerals::small).toList();
    LocalDate first =
        match.group("m") == null
            ? frame.comingDay(days.getFirst())
            : frame.coming(number(match, "m"), days.getFirst());
    for (int i = 0; i < days.size(); i++) {
      if (first.plusDays(i).getDayOfMonth() != days.get(i)) {
        throw new DateTimeException("These days do not follow one another.");
      }
    }
    return new Days(first, first.plusDays(days.size() - 1L));
  }
}
