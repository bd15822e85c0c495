package org.nuanjing.policy.documents;

import java.util.OptionalInt;

/** Numbers as rules write them: 十二, 一百零三, 两百, 二〇二四, 12, １２. */
public final class ChineseNumber {

  /** A character class of everything a number may be written with. */
  public static final String DIGITS = "[0-9０-９〇零一二两三四五六七八九十百千万]";

  private static final String ONES = "零一二三四五六七八九";
  private static final int MOST_DIGITS = 9;

  private ChineseNumber() {}

  /** The number from 0 to 999,999,999, or nothing where the text is not one. */
  public static OptionalInt parse(String text) {
    if (text.isEmpty() || text.length() > 2 * MOST_DIGITS) {
      return OptionalInt.empty();
    }
    return text.chars().allMatch(c -> digit((char) c) >= 0) ? digits(text) : units(text);
  }

  private static OptionalInt digits(String text) {
    if (text.length() > MOST_DIGITS) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = value * 10 + digit(text.charAt(i));
    }
    return OptionalInt.of(value);
  }

  /** Reads 一千二百零三 and 12万; 十 alone counts one ten. */
  private static OptionalInt units(String text) {
    long total = 0;
    long section = 0;
    long pending = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = digit(c);
      long unit = unit(c);
      if (digit >= 0) {
        pending = Character.isDigit(c) && pending > 0 ? pending * 10 + digit : digit;
      } else if (unit == 10_000 && total == 0) {
        total = (section + Math.max(pending, 0)) * unit;
        section = 0;
        pending = -1;
      } else if (unit > 0 && unit < 10_000) {
        section += (pending < 0 ? 1 : pending) * unit;
        pending = -1;
      } else {
        return OptionalInt.empty();
      }
    }
    long value = total + section + Math.max(pending, 0);
    return value <= 999_999_999 ? OptionalInt.of((int) value) : OptionalInt.empty();
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    return switch (c) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> ONES.indexOf(c);
    };
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> 10_000;
      default -> 0;
    };
  }
}
