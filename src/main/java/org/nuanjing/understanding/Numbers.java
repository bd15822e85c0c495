package org.nuanjing.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one number a text has, in digits or Chinese numerals. Ranges, guesses ("十几") and several
 * numbers are none.
 */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]+(?:,[0-9]+)*(?:\\.[0-9]+)?[十百千万亿]*半?|[零〇一二两三四五六七八九十百千万亿廿俩仨]+半?|半");
  private static final Pattern VAGUE =
      Pattern.compile("几|多个|一些|一点|数[十百千]|若干|左右|上下|[十百千万]来|[十百千万]多|[~～]|[-−][0-9]|[0-9][-−]");
  private static final Pattern NO_NUMBER = Pattern.compile("一共|一下|一起|一定|万一|统一|十分");
  private static final Pattern TOO_LARGE = Pattern.compile("[万亿].*[万亿].*[万亿]");
  private static final Pattern HALF_AFTER = Pattern.compile("^\\p{IsHan}半");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 15;

  private Numbers() {}

  /** The number as a plain decimal, such as {@code 250} or {@code 0.5}. */
  static Optional<String> read(String text) {
    String simplified = Normalizer.half(text).replace('兩', '两').replace('萬', '万').replace('〇', '零');
    String half = NO_NUMBER.matcher(simplified).replaceAll(" ");
    List<MatchResult> found = NUMBER.matcher(half).results().limit(2).toList();
    if (found.size() == 2 && halfOf(half, found.getFirst())) {
      return number(found.getFirst().group()).map(each -> plain(each.add(new BigDecimal("0.5"))));
    }
    if (found.size() != 1 || VAGUE.matcher(half).find()) {
      return Optional.empty();
    }
    return number(found.getFirst().group()).map(Numbers::plain);
  }

  /** Whether a measure word and 半 follow, as in 两箱半. */
  private static boolean halfOf(String text, MatchResult number) {
    return HALF_AFTER.matcher(text.substring(number.end())).find()
        && !VAGUE.matcher(text).find()
        && NUMBER.matcher(text.substring(number.end() + 2)).results().findAny().isEmpty();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Optional<BigDecimal> number(String written) {
    if (written.length() > LONGEST || TOO_LARGE.matcher(written).find()) {
      return Optional.empty();
    }
    if (written.equals("半")) {
      return Optional.of(new BigDecimal("0.5"));
    }
    boolean half = written.endsWith("半");
    String whole = half ? written.substring(0, written.length() - 1) : written;
    Optional<BigDecimal> number =
        Character.isDigit(whole.charAt(0)) ? digits(whole) : chinese(whole).map(BigDecimal::new);
    if (!half) {
      return number;
    }
    char unit = whole.charAt(whole.length() - 1);
    BigDecimal added =
        new BigDecimal(unit(unit) == 0 ? 1 : unit(unit)).multiply(new BigDecimal("0.5"));
    return number.map(each -> each.add(added));
  }

  /** Digits with Chinese units after them, such as 3千 or 1.5万. */
  private static Optional<BigDecimal> digits(String written) {
    int end = written.length();
    BigDecimal times = BigDecimal.ONE;
    while (unit(written.charAt(end - 1)) > 0) {
      times = times.multiply(new BigDecimal(unit(written.charAt(--end))));
    }
    String digits = written.substring(0, end);
    if (digits.contains(",") && !digits.matches("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(digits.replace(",", "")).multiply(times));
  }

  private static Optional<Long> chinese(String written) {
    String plain = written.replace("廿", "二十").replace('两', '二').replace('俩', '二').replace('仨', '三');
    if (plain.chars().allMatch(each -> DIGITS.indexOf(each) >= 0)) {
      return spelled(plain);
    }
    long total = 0;
    long section = 0;
    long digit = -1;
    long lastUnit = 10;
    boolean zero = false;
    for (int i = 0; i < plain.length(); i++) {
      char each = plain.charAt(i);
      long unit = unit(each);
      if (unit == 0) {
        if (digit > 0) {
          return Optional.empty();
        }
        zero |= each == '零';
        digit = each == '零' ? -1 : DIGITS.indexOf(each);
      } else if (unit >= 10_000) {
        total = (total + section + Math.max(digit, 0)) * unit;
        section = 0;
        digit = -1;
        lastUnit = unit;
        zero = false;
      } else {
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
        lastUnit = unit;
        zero = false;
      }
    }
    long last = digit < 0 ? 0 : digit;
    boolean shortened = last > 0 && !zero && lastUnit >= 100;
    return Optional.of(total + section + (shortened ? last * lastUnit / 10 : last));
  }

  /** Digits one by one, such as 二零; two or more without a zero, such as 二三, are a guess. */
  private static Optional<Long> spelled(String digits) {
    if (digits.length() > 1 && digits.indexOf('零') < 0 && digits.length() < 3) {
      return Optional.empty();
    }
    StringBuilder number = new StringBuilder();
    digits.chars().forEach(each -> number.append(DIGITS.indexOf(each)));
    return Optional.of(Long.valueOf(number.toString()));
  }

  /** What a unit multiplies by; 0 for what is none. */
  private static long unit(char sign) {
    return switch (sign) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
