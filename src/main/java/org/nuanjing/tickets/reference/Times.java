package org.nuanjing.tickets.reference;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.reference.YamlList.Row;

/** Lengths of time as files write them. */
final class Times {

  private static final Pattern TIME = Pattern.compile("(\\d{1,4})([smhd])");

  private Times() {}

  /** A length of time; empty, with a fault, where it is missing or none. */
  static Optional<Duration> read(Row row, String key) {
    String text = row.text(key);
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      if (!text.isEmpty()) {
        row.fault("“" + text + "” is no time.", "Write it as 30m, 8h or 7d.");
      }
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        });
  }

  /** The same where it may be left out. */
  static Optional<Duration> find(Row row, String key) {
    return row.find(key).isPresent() ? read(row, key) : Optional.empty();
  }
}
