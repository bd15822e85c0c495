package org.nuanjing.understanding.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Runs of Chinese numerals that name two numbers at once: 两三百, 十七八, 三五. */
final class Guesses {

  private Guesses() {}

  /** The number, or the range, of a run; null where it is neither. */
  static @Nullable Amount amount(String run) {
    if (run.equals("百十")) {
      return Amount.range(100, 120);
    }
    int pair = pair(run);
    if (pair < 0) {
      BigDecimal value = Numerals.value(run);
      return value == null ? null : Amount.exact(value);
    }
    BigDecimal low = Numerals.value(without(run, pair + 1));
    BigDecimal high = Numerals.value(without(run, pair));
    return low == null || high == null || low.compareTo(high) >= 0 ? null : new Amount(low, high);
  }

  private static String without(String run, int at) {
    return run.substring(0, at) + run.substring(at + 1);
  }

  /** Where two digits stand side by side, once, in a run that is not spelled; -1 for nowhere. */
  private static int pair(String run) {
    int found = -1;
    boolean unit = run.length() == 2;
    for (int i = 0; i < run.length(); i++) {
      unit |= Numerals.unit(run.charAt(i)) > 0;
      if (i + 1 < run.length() && neighbours(run.charAt(i), run.charAt(i + 1))) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return unit ? found : -1;
  }

  private static boolean neighbours(char one, char other) {
    int low = Numerals.digit(one);
    int high = Numerals.digit(other);
    return low > 0 && (high == low + 1 || (low == 3 && high == 5));
  }
}
