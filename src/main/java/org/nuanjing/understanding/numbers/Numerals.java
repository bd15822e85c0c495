package org.nuanjing.understanding.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a run of Chinese numerals is worth: 二十, 三千五, 一万二千三百, 二零二六. */
public final class Numerals {

  static final String DIGITS = "零一二三四五六七八九";

  /** The numerals of cheques, each above its plain one. */
  private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟";

  private static final String PLAIN = "一二三四五六七八九十百千";

  private static final int LONGEST = 20;

  /** As many digits as a year has; more are the number of a telephone and the like. */
  private static final int LONGEST_SPELLED = 4;

  private Numerals() {}

  /** Whether a sign may stand in a run: a digit, 两 and the like, or a unit such as 十. */
  static boolean is(char sign) {
    return digit(sign) >= 0 || unit(sign) > 0 || sign == '廿' || sign == '卅';
  }

  /** Whether a sign is a numeral of cheques; several are also parts of ordinary words. */
  static boolean formal(char sign) {
    return FORMAL.indexOf(sign) >= 0;
  }

  static String plain(String run) {
    StringBuilder plain = new StringBuilder(run);
    for (int i = 0; i < plain.length(); i++) {
      int at = FORMAL.indexOf(plain.charAt(i));
      if (at >= 0) {
        plain.setCharAt(i, PLAIN.charAt(at));
      }
    }
    return plain.toString();
  }

  /** From 0 to 9; -1 for what is no digit. */
  static int digit(char sign) {
    return switch (sign) {
      case '两', '俩' -> 2;
      case '仨' -> 3;
      case '幺' -> 1;
      default -> DIGITS.indexOf(sign);
    };
  }

  /** What a unit multiplies by; 0 for what is none. */
  static long unit(char sign) {
    return switch (sign) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }

  /** A small number in digits or numerals, as days and hours have; -1 for none. */
  public static int small(@Nullable String written) {
    if (written == null || written.isEmpty() || written.length() > 4) {
      return -1;
    }
    if (written.charAt(0) <= '9') {
      return Integer.parseInt(written);
    }
    BigDecimal value = value(written);
    return value == null ? -1 : value.intValue();
  }

  /** The value of a whole run, or null where it is none: 三十百, 二三. */
  static @Nullable BigDecimal value(String run) {
    String plain = run.replace("廿", "二十").replace("卅", "三十");
    if (plain.length() > LONGEST) {
      return null;
    }
    for (int i = 0; i < plain.length(); i++) {
      if (unit(plain.charAt(i)) > 0) {
        return new Section(plain).value();
      }
    }
    return spelled(plain);
  }

  /** Digits one by one, such as 二零; two or more without a zero, such as 二三, are a guess. */
  private static @Nullable BigDecimal spelled(String digits) {
    boolean guess = digits.length() == 2 && digits.indexOf('零') < 0;
    if (guess || digits.length() > LONGEST_SPELLED) {
      return null;
    }
    StringBuilder number = new StringBuilder();
    digits.chars().forEach(each -> number.append(digit((char) each)));
    return new BigDecimal(number.toString());
  }

  /** Reads a run with units from left to right. */
  private static final class Section {

    private final String run;
    private long total;
    private long section;
    private long pending = -1;
    private long lastUnit = 10;
    private long lastLarge = Long.MAX_VALUE;
    private long lastSmall = Long.MAX_VALUE;
    private boolean zero;

    Section(String run) {
      this.run = run;
    }

    @Nullable BigDecimal value() {
      for (int i = 0; i < run.length(); i++) {
        long unit = Numerals.unit(run.charAt(i));
        if (unit == 0 ? !takeDigit(run.charAt(i)) : !takeUnit(unit)) {
          return null;
        }
      }
      long last = Math.max(pending, 0);
      boolean shortened = last > 0 && !zero && lastUnit >= 100;
      return BigDecimal.valueOf(total + section + (shortened ? last * lastUnit / 10 : last));
    }

    private boolean takeDigit(char sign) {
      if (pending > 0) {
        return false;
      }
      int digit = Numerals.digit(sign);
      zero |= digit == 0;
      pending = digit == 0 ? -1 : digit;
      return true;
    }

    private boolean takeUnit(long unit) {
      if (unit >= 10_000) {
        if (unit >= lastLarge) {
          return false;
        }
        long below = section + Math.max(pending, 0);
        total += (below == 0 ? 1 : below) * unit;
        section = 0;
        lastLarge = unit;
        lastSmall = Long.MAX_VALUE;
      } else if (unit >= lastSmall) {
        return false;
      } else {
        lastSmall = unit;
        section += (pending < 0 ? 1 : pending) * unit;
      }
      pending = -1;
      lastUnit = unit;
      zero = false;
      return true;
    }
  }
}
