package org.nuanjing.triage;

import java.text.Normalizer.Form;
import java.util.Locale;
import org.nuanjing.writing.Han;

/**
 * A message as the detector looks at it: lower case, half width, without what hides words, and
 * where each of its signs stands in the message.
 */
final class Screening {

  /**
   * What is looked at of a very long text: this much of its beginning and of its end. No channel
   * accepts more than twice as much, so nothing an officer sends is passed over.
   */
  static final int LONGEST = 10_000;

  private final String text;
  private final int[] origins;

  private Screening(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  static Screening of(String message) {
    StringBuilder plain = new StringBuilder();
    int[] origins = new int[Math.min(message.length(), 2 * LONGEST + 64)];
    int skipFrom = message.length() > 2 * LONGEST ? LONGEST : message.length();
    int skipTo = message.length() > 2 * LONGEST ? message.length() - LONGEST : message.length();
    for (int i = 0; i < message.length(); i++) {
      if (i == skipFrom) {
        i = Math.max(i, skipTo);
        if (i >= message.length()) {
          break;
        }
      }
      char sign = drawn(message.codePointAt(i));
      if (sign == 0) {
        sign = simplified(message.charAt(i));
      }
      if (sign != 0 && !decoration(message, i, sign) && plain.length() < origins.length) {
        origins[plain.length()] = i;
        plain.append(sign);
        if (Han.is(sign) && Character.isHighSurrogate(message.charAt(i))) {
          i++;
        }
      }
    }
    return new Screening(plain.toString(), origins);
  }

  /** What a picture stands for in talk of risk, 0 where it stands for nothing. */
  private static char drawn(int sign) {
    return switch (sign) {
      case 0x1F48A -> '药';
      case 0x1F52A, 0x1F5E1 -> '刀';
      case 0x1F52B -> '枪';
      case 0x1FA78 -> '血';
      case 0x1FAA2 -> '绳';
      case 0x1F480, 0x2620 -> '死';
      case 0x1FAA6, 0x26B0, 0x26B1 -> '坟';
      case 0x1F309 -> '桥';
      case 0x1F3E2, 0x1F3E5, 0x1F3EC -> '楼';
      case 0x1F686, 0x1F682, 0x1F689 -> '轨';
      default -> 0;
    };
  }

  private static char simplified(char sign) {
    if (Character.getType(sign) == Character.FORMAT) {
      return 0;
    }
    if (Character.isISOControl(sign)) {
      return sign == '\n' ? '。' : ' ';
    }
    if (sign == '’' || sign == '‘') {
      return '\'';
    }
    String half =
        Character.isSurrogate(sign) || "，。！？；：".indexOf(sign) >= 0
            ? String.valueOf(sign)
            : java.text.Normalizer.normalize(String.valueOf(sign), Form.NFKD);
    char first = half.isEmpty() ? sign : half.toLowerCase(Locale.ROOT).charAt(0);
    return Han.simplified(first);
  }

  /** Blanks and signs slipped in beside Chinese characters hide words and end no thought. */
  private static boolean decoration(String message, int at, char sign) {
    if (Character.isLetterOrDigit(sign)
        || Character.isSurrogate(sign)
        || "，。！？；,.!?;'".indexOf(sign) >= 0) {
      return false;
    }
    boolean before = at > 0 && han(message.charAt(at - 1));
    boolean after = at + 1 < message.length() && han(message.charAt(at + 1));
    return before || after;
  }

  private static boolean han(char sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
  }

  String text() {
    return text;
  }

  /** How many different letters, digits and pictures are in it; the same again adds nothing. */
  int signs() {
    return (int) text.codePoints().filter(Screening::tells).distinct().count();
  }

  private static boolean tells(int sign) {
    return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.OTHER_SYMBOL;
  }

  /** Where a sign of {@link #text} stands in the message. */
  int origin(int at) {
    return text.isEmpty() ? 0 : origins[Math.min(at, text.length() - 1)];
  }
}
