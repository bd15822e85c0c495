package org.nuanjing.understanding.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Finds the number that begins at a place of a text, as {@link
 * org.nuanjing.understanding.text.Line} writes it. Vague ones become ranges:
 *
 * <table>
 * <caption>What they stand for</caption>
 * <tr><td>两三百, 十七八</td><td>from the one to the other</td></tr>
 * <tr><td>几, 几十, 好几百</td><td>2 to 9 of them</td></tr>
 * <tr><td>十几, 二十几</td><td>11–19, 21–29</td></tr>
 * <tr><td>二十多, 三百余</td><td>21–29, 301–399</td></tr>
 * <tr><td>二十来, 百把</td><td>20–25, 100–150: the number and half of its last unit more</td></tr>
 * </table>
 *
 * <p>Words such as 大概 and 左右 change nothing: the number that was said is kept.
 */
public final class Amounts {

  /** A number in a text, and where it ends, exclusive. */
  public record Found(int end, Amount amount) {}

  /** Ten digits and more are no number of anything. */
  private static final int LONGEST = 9;

  private static final String BETWEEN = "到至-~";

  private Amounts() {}

  /** The number, or range of two, that begins exactly here; null for none. */
  public static @Nullable Found at(String text, int start) {
    Found first = one(text, start);
    return first == null ? null : range(text, first);
  }

  /** Whether a number may begin with this sign; a cheap test. */
  public static boolean mayBegin(char sign) {
    return (sign >= '0' && sign <= '9')
        || Numerals.is(sign)
        || Numerals.formal(sign)
        || "几数好上半个".indexOf(sign) >= 0;
  }

  /** Where to go on from a place where no number begins: behind numerals that are none together. */
  public static int skip(String text, int start) {
    int end = start;
    while (end < text.length() && Numerals.is(text.charAt(end))) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  /** The number without a second one after it: 10 of 10到20. */
  public static @Nullable Found one(String text, int start) {
    char sign = text.charAt(start);
    if (sign >= '0' && sign <= '9') {
      return digits(text, start);
    }
    if (sign >= 'a' && sign <= 'z') {
      return EnglishNumbers.at(text, start);
    }
    if (sign == '半') {
      return new Found(start + 1, Amount.HALF);
    }
    if (Numerals.is(sign)) {
      return chinese(text, start);
    }
    return Numerals.formal(sign) ? formal(text, start) : Vague.at(text, start);
  }

  private static Found range(String text, Found first) {
    int next = between(text, first.end());
    if (next < 0 || next >= text.length()) {
      return first;
    }
    Found second = one(text, next);
    if (second == null || second.amount().high().compareTo(first.amount().low()) <= 0) {
      return first;
    }
    Amount low = shared(text, first, second);
    return new Found(second.end(), low.to(second.amount()));
  }

  /** Where the second number of a range begins; -1 where none can. */
  private static int between(String text, int end) {
    if (end >= text.length()) {
      return -1;
    }
    if (BETWEEN.indexOf(text.charAt(end)) >= 0) {
      return end + 1;
    }
    for (String word : new String[] {" to ", " or ", "或者", "或", " - "}) {
      if (text.startsWith(word, end)) {
        return end + word.length();
      }
    }
    return -1;
  }

  /** 三到五百 is three hundred to five hundred. */
  private static Amount shared(String text, Found first, Found second) {
    long unit = Numerals.unit(text.charAt(second.end() - 1));
    boolean bare = first.amount().high().compareTo(BigDecimal.TEN) < 0;
    return bare && unit >= 100 && second.amount().isExact()
        ? first.amount().times(unit)
        : first.amount();
  }

  private static @Nullable Found digits(String text, int start) {
    int end = start;
    StringBuilder number = new StringBuilder();
    while (end < text.length() && (digit(text, end) || thousands(text, end, start))) {
      if (text.charAt(end) != ',') {
        number.append(text.charAt(end));
      }
      end++;
    }
    if (number.length() > LONGEST) {
      return null;
    }
    if (end + 1 < text.length() && text.charAt(end) == '.' && digit(text, end + 1)) {
      int point = end++;
      while (digit(text, end)) {
        end++;
      }
      number.append(text, point, end);
    }
    return units(text, end, new BigDecimal(number.toString()));
  }

  private static boolean digit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Whether a comma stands between thousands: 1,200. */
  private static boolean thousands(String text, int at, int start) {
    return text.charAt(at) == ','
        && (at - start <= 3 || text.charAt(at - 4) == ',')
        && digit(text, at + 1)
        && digit(text, at + 2)
        && digit(text, at + 3)
        && !digit(text, at + 4);
  }

  /** Digits with Chinese units after them, such as 3千 or 1.5万. */
  private static @Nullable Found units(String text, int digitsEnd, BigDecimal number) {
    int end = digitsEnd;
    BigDecimal value = number;
    long last = 1;
    while (end < text.length() && Numerals.unit(text.charAt(end)) > 0 && end - digitsEnd < 2) {
      last = Numerals.unit(text.charAt(end++));
      value = value.multiply(BigDecimal.valueOf(last));
    }
    long unit = last > 1 ? last : lastUnit(number);
    return Vague.after(text, new Found(end, Amount.exact(value)), unit);
  }

  private static long lastUnit(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() >= 0 ? 1 : BigDecimal.TEN.pow(Math.min(-bare.scale(), 8)).longValue();
  }

  private static @Nullable Found chinese(String text, int start) {
    int end = start;
    while (end < text.length() && Numerals.is(text.charAt(end))) {
      end++;
    }
    String run = text.substring(start, end);
    Amount amount = Guesses.amount(run);
    if (amount == null) {
      return null;
    }
    long unit = Numerals.unit(run.charAt(run.length() - 1));
    return Vague.after(text, new Found(end, amount), Math.max(unit, 1));
  }

  /** The numerals of cheques, two at least: 叁仟伍佰. */
  private static @Nullable Found formal(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Numerals.formal(text.charAt(end)) || Numerals.is(text.charAt(end)))) {
      end++;
    }
    BigDecimal value =
        end - start < 2 ? null : Numerals.value(Numerals.plain(text.substring(start, end)));
    return value == null ? null : new Found(end, Amount.exact(value));
  }
}
