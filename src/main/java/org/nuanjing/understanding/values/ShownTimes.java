package org.nuanjing.understanding.values;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.calendar.DayPart;

/** How kept days, periods, moments and lengths of time are shown. */
final class ShownTimes {

  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日EEE", Locale.CHINA);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT_ZH =
      DateTimeFormatter.ofPattern("M月d日EEE", Locale.CHINA);
  private static final DateTimeFormatter SHORT_EN =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter WITHIN_ZH =
      DateTimeFormatter.ofPattern("d日EEE", Locale.CHINA);
  private static final DateTimeFormatter WITHIN_EN =
      DateTimeFormatter.ofPattern("EEE d", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final boolean zh;
  private final int year;

  /**
   * @param year the year that need not be shown; 0 where every year is
   */
  ShownTimes(Language language, int year) {
    this.zh = language == Language.ZH;
    this.year = year;
  }

  String in(Slot.Type type, String stored) {
    if (stored.equals(TimeValues.SOON)) {
      return zh ? "尽快" : "as soon as possible";
    }
    try {
      return switch (type) {
        case DATE -> day(LocalDate.parse(stored));
        case PERIOD -> period(stored);
        case MOMENT -> moment(stored);
        default -> length(stored);
      };
    } catch (DateTimeException keptInAnotherForm) {
      return stored;
    }
  }

  private String day(LocalDate day) {
    if (day.getYear() == year) {
      return (zh ? SHORT_ZH : SHORT_EN).format(day);
    }
    return (zh ? DAY_ZH : DAY_EN).format(day);
  }

  private String period(String stored) {
    String[] days = stored.split("/", -1);
    LocalDate first = LocalDate.parse(days[0]);
    LocalDate last = LocalDate.parse(days[days.length - 1]);
    if (first.equals(last)) {
      return day(first);
    }
    return zh ? day(first) + "到" + until(first, last) : until(first, last, day(last));
  }

  /** A last day without the year and month that its first has said: 11月25日周三到26日周四. */
  private static String until(LocalDate first, LocalDate last) {
    boolean month = YearMonth.from(first).equals(YearMonth.from(last));
    boolean same = first.getYear() == last.getYear();
    return (month ? WITHIN_ZH : same ? SHORT_ZH : DAY_ZH).format(last);
  }

  /** In English what both days share is said behind the last: Mon 23 to Thu 26 Nov. */
  private static String until(LocalDate first, LocalDate last, String shown) {
    boolean month = YearMonth.from(first).equals(YearMonth.from(last));
    boolean same = first.getYear() == last.getYear();
    return (month ? WITHIN_EN : same ? SHORT_EN : DAY_EN).format(first) + " to " + shown;
  }

  private String moment(String stored) {
    String[] times = stored.split("/", -1);
    LocalDateTime from = LocalDateTime.parse(times[0]);
    if (times.length == 1) {
      return day(from.toLocalDate()) + " " + CLOCK.format(from);
    }
    LocalDateTime until = LocalDateTime.parse(times[1]);
    LocalDate day = from.toLocalDate();
    if (from.equals(day.atStartOfDay()) && until.equals(until.toLocalDate().atStartOfDay())) {
      return period(day + "/" + until.toLocalDate().minusDays(1));
    }
    for (DayPart part : DayPart.values()) {
      if (from.equals(day.atStartOfDay().plusHours(part.from()))
          && until.equals(day.atStartOfDay().plusHours(part.until()))) {
        return day(day) + (zh ? part.zh() : " " + part.en());
      }
    }
    String to = zh ? "到" : " to ";
    String end =
        until.toLocalDate().equals(day)
            ? CLOCK.format(until)
            : day(until.toLocalDate()) + " " + CLOCK.format(until);
    return day(day) + " " + CLOCK.format(from) + to + end;
  }

  private String length(String stored) {
    String[] lengths = stored.split("/", -1);
    String first = one(lengths[0]);
    return lengths.length == 1 ? first : first + (zh ? "到" : " to ") + one(lengths[1]);
  }

  private String one(String stored) {
    int time = stored.indexOf('T');
    Period date =
        time == 1 ? Period.ZERO : Period.parse(time < 0 ? stored : stored.substring(0, time));
    Duration clock = time < 0 ? Duration.ZERO : Duration.parse("P" + stored.substring(time));
    List<String> parts = new ArrayList<>();
    add(parts, date.getYears(), zh ? "年" : "year");
    add(parts, date.getMonths(), zh ? "个月" : "month");
    add(parts, date.getDays(), zh ? "天" : "day");
    if (clock.equals(Duration.ofHours(12))) {
      parts.add(zh ? "半天" : "half a day");
    } else {
      add(parts, clock.toHours(), zh ? "小时" : "hour");
      add(parts, clock.toMinutesPart(), zh ? "分钟" : "minute");
      add(parts, clock.toSecondsPart(), zh ? "秒" : "second");
    }
    return parts.isEmpty() ? stored : String.join(zh ? "" : " ", parts);
  }

  private void add(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(zh ? number + unit : number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
