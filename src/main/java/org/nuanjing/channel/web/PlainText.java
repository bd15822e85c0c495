package org.nuanjing.channel.web;

import static java.util.stream.Collectors.joining;

/** Words from a browser without what no person typed. */
final class PlainText {

  private PlainText() {}

  /** Without control characters save line ends and tabs, and without signs that turn direction. */
  static String clean(String given) {
    return given
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(PlainText::isTyped)
        .mapToObj(Character::toString)
        .collect(joining())
        .strip();
  }

  /** At most so many UTF-16 units, never half a character. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  private static boolean isTyped(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return true;
    }
    boolean turns =
        (codePoint >= 0x202A && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069)
            || codePoint == 0x200E
            || codePoint == 0x200F
            || codePoint == 0x061C;
    int type = Character.getType(codePoint);
    return !turns && type != Character.CONTROL && type != Character.SURROGATE;
  }
}
