package org.nuanjing.understanding.values;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
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
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private ShownTimes() {}

  static String in(Language language, Slot.Type type, String stored) {
    boolean zh = language == Language.ZH;
    try {
      return switch (type) {
        case DATE -> day(LocalDate.parse(stored), zh);
        case PERIOD -> period(stored, zh);
        case MOMENT -> moment(stored, zh);
        default -> length(stored, zh);
      };
    } catch (DateTimeException keptInAnotherForm) {
      return stored;
    }
  }

  private static String day(LocalDate day, boolean zh) {
    return (zh ? DAY_ZH : DAY_EN).format(day);
  }

  private static String period(String stored, boolean zh) {
    String[] days = stored.split("/", -1);
    LocalDate first = LocalDate.parse(days[0]);
    LocalDate last = LocalDate.parse(days[days.length - 1]);
    if (first.equals(last)) {
      return day(first, zh);
    }
    return day(first, zh) + (zh ? "到" : " to ") + day(last, zh);
  }

  private static String moment(String stored, boolean zh) {
    String[] times = stored.split("/", -1);
    LocalDateTime from = LocalDateTime.parse(times[0]);
    if (times.length == 1) {
      return day(from.toLocalDate(), zh) + " " + CLOCK.format(from);
    }
    LocalDateTime until = LocalDateTime.parse(times[1]);
    LocalDate day = from.toLocalDate();
    if (from.equals(day.atStartOfDay()) && until.equals(until.toLocalDate().atStartOfDay())) {
      return period(day + "/" + until.toLocalDate().minusDays(1), zh);
    }
    for (DayPart part : DayPart.values()) {
      if (from.equals(day.atStartOfDay().plusHours(part.from()))
          && until.equals(day.atStartOfDay().plusHours(part.until()))) {
        return day(day, zh) + (zh ? part.zh() : " " + part.en());
      }
    }
    String to = zh ? "到" : " to ";
    String end =
        until.toLocalDate().equals(day)
            ? CLOCK.format(until)
            : day(until.toLocalDate(), zh) + " " + CLOCK.format(until);
    return day(day, zh) + " " + CLOCK.format(from) + to + end;
  }

  private static String length(String stored, boolean zh) {
    String[] lengths = stored.split("/", -1);
    String first = one(lengths[0], zh);
    return lengths.length == 1 ? first : first + (zh ? "到" : " to ") + one(lengths[1], zh);
  }

  private static String one(String stored, boolean zh) {
    int time = stored.indexOf('T');
    Period date =
        time == 1 ? Period.ZERO : Period.parse(time < 0 ? stored : stored.substring(0, time));
    Duration clock = time < 0 ? Duration.ZERO : Duration.parse("P" + stored.substring(time));
    List<String> parts = new ArrayList<>();
    add(parts, date.getYears(), zh ? "年" : "year", zh);
    add(parts, date.getMonths(), zh ? "个月" : "month", zh);
    add(parts, date.getDays(), zh ? "天" : "day", zh);
    if (clock.equals(Duration.ofHours(12))) {
      parts.add(zh ? "半天" : "half a day");
    } else {
      add(parts, clock.toHours(), zh ? "小时" : "hour", zh);
      add(parts, clock.toMinutesPart(), zh ? "分钟" : "minute", zh);
      add(parts, clock.toSecondsPart(), zh ? "秒" : "second", zh);
    }
    return parts.isEmpty() ? stored : String.join(zh ? "" : " ", parts);
  }

  private static void add(List<String> parts, long number, String unit, boolean zh) {
    if (number != 0) {
      parts.add(zh ? number + unit : number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
