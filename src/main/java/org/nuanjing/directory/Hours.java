package org.nuanjing.directory;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanjing.intents.Language;

/**
 * When a place is open in a week; holidays are not known.
 *
 * @param spans empty where it is always open
 */
public record Hours(List<Span> spans) {

  /** Day and night, every day. */
  public static final Hours ALWAYS = new Hours(List.of());

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String DAY = "(mon|tue|wed|thu|fri|sat|sun)";
  private static final String TIME = "(\\d\\d:\\d\\d)";
  private static final Pattern SPAN =
      Pattern.compile("(?:" + DAY + "(?:-" + DAY + ")? )?" + TIME + "-" + TIME);
  private static final String WEEK_ZH = "一二三四五六日";

  public Hours {
    spans = List.copyOf(spans);
  }

  /**
   * Some days of every week.
   *
   * @param first the first day
   * @param last the last day, not before the first
   * @param opens when it opens
   * @param closes when it closes; on the next day where that is not after it opens
   */
  public record Span(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {

    private boolean holds(LocalDateTime at) {
      LocalTime time = at.toLocalTime();
      if (opens.isBefore(closes)) {
        return on(at.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
      }
      return (on(at.getDayOfWeek()) && !time.isBefore(opens))
          || (on(at.getDayOfWeek().minus(1)) && time.isBefore(closes));
    }

    private boolean on(DayOfWeek day) {
      return !(day.compareTo(first) < 0 || day.compareTo(last) > 0);
    }

    private String shown(Language language) {
      boolean zh = language == Language.ZH;
      String days =
          first == DayOfWeek.MONDAY && last == DayOfWeek.SUNDAY
              ? zh ? "每天" : "daily"
              : name(first, zh) + (first == last ? "" : (zh ? "至" : "–") + name(last, zh));
      return days + " " + opens + "–" + closes;
    }

    private static String name(DayOfWeek day, boolean zh) {
      int index = day.getValue() - 1;
      String en = DAYS.get(index);
      return zh
          ? "周" + WEEK_ZH.charAt(index)
          : en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1);
    }
  }

  /**
   * Reads {@code always}, {@code 08:00-18:00} or {@code mon-fri 08:00-12:00, sat 09:00-11:00};
   * nothing where it is none of these.
   */
  public static Optional<Hours> parse(String written) {
    if (written.equals("always")) {
      return Optional.of(ALWAYS);
    }
    List<Span> spans = new ArrayList<>();
    for (String part : written.split(",", -1)) {
      Matcher span = SPAN.matcher(part.strip());
      if (!span.matches() || !span(span, spans)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Hours(spans));
  }

  private static boolean span(Matcher found, List<Span> into) {
    String from = found.group(1);
    String to = found.group(2);
    DayOfWeek first = from == null ? DayOfWeek.MONDAY : day(from);
    DayOfWeek last = from == null ? DayOfWeek.SUNDAY : to == null ? first : day(to);
    try {
      into.add(
          new Span(first, last, LocalTime.parse(found.group(3)), LocalTime.parse(found.group(4))));
    } catch (DateTimeException e) {
      return false;
    }
    return first.compareTo(last) <= 0;
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.of(DAYS.indexOf(name) + 1);
  }

  /** Whether it is open then. */
  public boolean open(LocalDateTime at) {
    return spans.isEmpty() || spans.stream().anyMatch(span -> span.holds(at));
  }

  /** As people read it. */
  public String shown(Language language) {
    return spans.isEmpty()
        ? language == Language.ZH ? "24小时" : "day and night"
        : spans.stream()
            .map(span -> span.shown(language))
            .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
  }
}
