package org.nuanjing.roster.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.roster.Officer.Category;

/** A line of the roster. Sensitive: never logged. */
public record RosterEntry(
    String badge, String name, Category category, String unit, Optional<String> phone) {

  /** Somebody without a phone number. */
  public RosterEntry(String badge, String name, Category category, String unit) {
    this(badge, name, category, unit, Optional.empty());
  }

  /**
   * A badge number as it is compared: full-width characters, small letters, blanks and hyphens make
   * no difference.
   */
  public static String badge(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "RosterEntry[redacted]";
  }
}
