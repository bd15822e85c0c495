package org.nuanjing.understanding;

import java.text.Normalizer.Form;
import java.util.Locale;
import org.nuanjing.writing.Han;

/** Writes the same words the same way: width, case, script, repeated and invisible characters. */
final class Normalizer {

  /** The longest text read, in UTF-16 units; what a message means is said well before. */
  static final int LONGEST = 2_000;

  private Normalizer() {}

  /**
   * The words alone: lower case, half width, simplified, one space for anything that is no letter
   * or digit, a digit run as {@code 0}, and no character more than twice in a row.
   */
  static String words(String text) {
    StringBuilder words = new StringBuilder();
    half(text).codePoints().map(Normalizer::plain).forEach(each -> append(words, each));
    return words.toString().strip();
  }

  /** Half width, lower case and without control and invisible characters; punctuation stays. */
  static String half(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    StringBuilder visible = new StringBuilder();
    java.text.Normalizer.normalize(cut, Form.NFKC)
        .codePoints()
        .filter(each -> Character.getType(each) != Character.FORMAT)
        .filter(each -> Character.isValidCodePoint(each) && !isSurrogate(each))
        .map(each -> Character.isISOControl(each) ? ' ' : each)
        .forEach(visible::appendCodePoint);
    return visible.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static int plain(int each) {
    if (Character.isDigit(each)) {
      return '0';
    }
    if (Character.getType(each) == Character.OTHER_SYMBOL) {
      return each;
    }
    if (!Character.isLetter(each)) {
      return ' ';
    }
    return Character.isBmpCodePoint(each) ? Han.simplified((char) each) : each;
  }

  private static void append(StringBuilder words, int each) {
    int length = words.length();
    int last = length == 0 ? ' ' : words.codePointBefore(length);
    if ((each == ' ' || each == '0') && last == each) {
      return;
    }
    int size = Character.charCount(each);
    boolean third = last == each && length > size && words.codePointBefore(length - size) == each;
    if (!third) {
      words.appendCodePoint(each);
    }
  }
}
