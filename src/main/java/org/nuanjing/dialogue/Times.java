package org.nuanjing.dialogue;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nuanjing.intents.Language;

/** Says times the way people do, in the country's one time zone. */
final class Times {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter FULL_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
  private static final DateTimeFormatter FULL_EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private Times() {}

  static LocalDate day(Instant at) {
    return local(at).toLocalDate();
  }

  static LocalDateTime local(Instant at) {
    return at.atZone(ZONE).toLocalDateTime();
  }

  static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  static String day(LocalDate day, Language language) {
    return day.format(language == Language.ZH ? DAY_ZH : DAY_EN);
  }

  /** A day with its year. */
  static String full(LocalDate day, Language language) {
    return day.format(language == Language.ZH ? FULL_ZH : FULL_EN);
  }

  /** When something is due, seen from now. */
  static String due(Instant due, Instant now, Language language) {
    boolean zh = language == Language.ZH;
    String clock = due.atZone(ZONE).format(CLOCK);
    return switch ((int) Math.min(9, DAYS.between(day(now), day(due)))) {
      case 0 -> zh ? "今天 " + clock : clock + " today";
      case 1 -> zh ? "明天 " + clock : clock + " tomorrow";
      default -> day(day(due), language) + (zh ? " " : ", ") + clock;
    };
  }
}
