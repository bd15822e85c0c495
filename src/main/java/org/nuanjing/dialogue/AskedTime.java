package org.nuanjing.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.entitlements.Days;

/** Which days a question of the rules is about: 2017年住院慰问多少, 去年的规定. */
final class AskedTime {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![0-9])((?:19|20)\\d{2})(?:年(?:(\\d{1,2})月(?:份|(\\d{1,2})[日号])?)?|-(\\d{1,2})-(\\d{1,2}))|\\b(?:in|of) ((?:19|20)\\d{2})\\b");

  /** 说明年休假 is about no next year. */
  private static final Pattern AWAY =
      Pattern.compile(
          "(?<![说证声注标写])(大前|前|去|明)年(?!休假|假|限|龄)(?:(\\d{1,2})月(?:份|(\\d{1,2})[日号])?)?"
              + "|\\b(last|next) year\\b");

  /** What shows that the rules of a time are asked for, and not when something else began. */
  private static final Pattern OF_THEN =
      Pattern.compile(
          "^(?:那么?|在)?(?:(?:19|20)\\d{2}年|大?前年|[去明]年|(?:last|next) year|in (?:19|20)\\d{2})"
              + "|(?:年|月|日|号|year|\\d{4})[^，。,.?？]{0,4}(?:的)?(?:规定|标准|政策|办法|版|时候|那时|当时|rules?|regulations?)"
              + "|(?:按|照|依)[^，。]{0,4}年");

  private static final Pattern RULES_OF =
      Pattern.compile("\\b(?:rules?|rates?|policy|regulations?)\\b.{0,12}\\b(?:in|of|last|next) ");

  private AskedTime() {}

  /** The days the words name; nothing where they name none. */
  static Optional<Days> days(String words, LocalDate today) {
    String lower = words.toLowerCase(Locale.ROOT);
    Matcher year = YEAR.matcher(lower);
    if (year.find()) {
      String written = year.group(1) == null ? year.group(6) : year.group(1);
      return days(
          Integer.parseInt(written),
          first(year.group(2), year.group(4)),
          first(year.group(3), year.group(5)));
    }
    Matcher away = AWAY.matcher(lower);
    if (!away.find()) {
      return Optional.empty();
    }
    int years =
        switch (first(away.group(1), away.group(4)).orElseThrow()) {
          case "大前" -> -3;
          case "前" -> -2;
          case "明", "next" -> 1;
          default -> -1;
        };
    return days(
        today.getYear() + years,
        Optional.ofNullable(away.group(2)),
        Optional.ofNullable(away.group(3)));
  }

  /**
   * The day whose rules are asked for, the last one where a month is named, a day of the year where
   * only that is; nothing where today's are, or those of this year.
   */
  static Optional<LocalDate> asOf(String words, LocalDate today) {
    String lower = words.strip().toLowerCase(Locale.ROOT);
    if (!OF_THEN.matcher(lower).find() && !RULES_OF.matcher(lower).find()) {
      return Optional.empty();
    }
    return days(words, today)
        .filter(days -> days.last().isBefore(today) || days.first().isAfter(today))
        .map(days ->
            days.first().getMonth() == days.last().getMonth()
                ? days.last()
                : today.withYear(days.first().getYear()));
  }

  private static Optional<String> first(@Nullable String one, @Nullable String other) {
    return Optional.ofNullable(one).or(() -> Optional.ofNullable(other));
  }

  private static Optional<Days> days(int year, Optional<String> month, Optional<String> day) {
    try {
      if (month.isEmpty()) {
        return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth named = YearMonth.of(year, Integer.parseInt(month.get()));
      return Optional.of(
          day.isPresent()
              ? Days.of(named.atDay(Integer.parseInt(day.get())))
              : new Days(named.atDay(1), named.atEndOfMonth()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
