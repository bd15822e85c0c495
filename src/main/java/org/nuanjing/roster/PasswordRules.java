package org.nuanjing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;

/** What a staff member's own password must be. */
public final class PasswordRules {

  private static final int SHORTEST = 12;

  /** What bcrypt takes in. */
  private static final int LONGEST_BYTES = 72;

  private static final int DISTINCT = 5;
  private static final int SHORTEST_NAME = 3;

  private PasswordRules() {}

  /** What is wrong with a password for somebody of that sign-in name; empty where nothing is. */
  public static Optional<PasswordChange> fault(String name, String password) {
    if (password.codePoints().count() < SHORTEST) {
      return Optional.of(PasswordChange.TOO_SHORT);
    }
    if (password.getBytes(UTF_8).length > LONGEST_BYTES) {
      return Optional.of(PasswordChange.TOO_LONG);
    }
    if (name.length() >= SHORTEST_NAME && password.toLowerCase(Locale.ROOT).contains(name)) {
      return Optional.of(PasswordChange.CONTAINS_NAME);
    }
    return simple(password) ? Optional.of(PasswordChange.TOO_SIMPLE) : Optional.empty();
  }

  /** Few different characters, or mostly runs such as 1234 and aaaa. */
  private static boolean simple(String password) {
    int[] characters = password.codePoints().toArray();
    int neighbours = 0;
    for (int i = 1; i < characters.length; i++) {
      if (Math.abs(characters[i] - characters[i - 1]) <= 1) {
        neighbours++;
      }
    }
    return password.codePoints().distinct().count() < DISTINCT
        || neighbours * 3 > characters.length * 2;
  }
}
