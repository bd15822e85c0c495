package org.nuanjing.understanding.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.numbers.Amounts.Found;

/** Numbers that say a range: 几十, 上百, 二十多, 十几万. */
final class Vague {

  private Vague() {}

  /** A number that begins vaguely: 几, 好几百, 数十, 上千, 个把. */
  static @Nullable Found at(String text, int start) {
    if (text.startsWith("个把", start)) {
      return new Found(start + 2, Amount.range(1, 2));
    }
    int at = text.charAt(start) == '好' ? start + 1 : start;
    if (at >= text.length()) {
      return null;
    }
    return switch (text.charAt(at)) {
      case '几' -> units(text, at + 1, Amount.range(2, 9));
      case '数' -> several(text, at + 1, Amount.range(2, 9));
      case '上' -> several(text, at + 1, Amount.range(1, 2));
      default -> null;
    };
  }

  /** The same, where a unit is needed, as in 数十 and 上百. */
  private static @Nullable Found several(String text, int end, Amount amount) {
    return unit(text, end) >= 10 ? units(text, end, amount) : null;
  }

  private static Found units(String text, int start, Amount amount) {
    int end = start;
    Amount all = amount;
    while (unit(text, end) > 0) {
      all = all.times(unit(text, end++));
    }
    if (end > start && end < text.length() && text.charAt(end) == '多') {
      end++;
    }
    return new Found(end, all);
  }

  private static long unit(String text, int at) {
    return at < text.length() ? Numerals.unit(text.charAt(at)) : 0;
  }

  /**
   * What stands after a number and makes it vague: 几, 多, 余, 来, 把.
   *
   * @param unit the number's last unit: 10 of 二十, 1 of 25
   */
  static Found after(String text, Found found, long unit) {
    if (found.end() >= text.length() || unit < 10 || !found.amount().isExact()) {
      return found;
    }
    BigDecimal number = found.amount().low();
    Amount more =
        switch (text.charAt(found.end())) {
          case '几' -> unit == 10 ? upTo(number, 1, 9) : null;
          case '多', '余' -> upTo(number, 1, unit - 1);
          case '来' -> upTo(number, 0, unit / 2);
          case '把' ->
              unit >= 100 && countsSoon(text, found.end() + 1) ? upTo(number, 0, unit / 2) : null;
          default -> null;
        };
    return more == null ? found : units(text, found.end() + 1, more);
  }

  /** 百把块 is about a hundred, 百把雨伞 are a hundred umbrellas. */
  private static boolean countsSoon(String text, int at) {
    return at < text.length() && "块元人个斤次号".indexOf(text.charAt(at)) >= 0;
  }

  private static Amount upTo(BigDecimal number, long from, long to) {
    return new Amount(number.add(BigDecimal.valueOf(from)), number.add(BigDecimal.valueOf(to)));
  }
}
