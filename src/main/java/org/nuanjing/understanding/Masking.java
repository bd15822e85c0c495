package org.nuanjing.understanding;

import java.util.List;
import org.nuanjing.understanding.text.Span;

/**
 * Hides identity-card and bank-card numbers in any text; only the last four signs stay. Applied to
 * everything before it is stored: such numbers are never kept in the clear. It rather hides a
 * number too many than one too few.
 */
public final class Masking {

  private static final int KEPT = 4;

  private Masking() {}

  /** The text with every such number as {@code ****1234}; the same text where there is none. */
  public static String mask(String text) {
    List<Span> spans = spans(text, text.length());
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (Span span : spans) {
      masked.append(text, from, span.start()).append("****").append(tail(text, span));
      from = span.end();
    }
    return masked.append(text, from, text.length()).toString();
  }

  /**
   * Where such numbers stand, in order.
   *
   * @param limit how much of the text is looked at; a number that begins before is found whole
   */
  static List<Span> spans(String text, int limit) {
    return new CardScan(text, limit).spans();
  }

  private static String tail(String text, Span span) {
    StringBuilder tail = new StringBuilder(KEPT);
    for (int i = span.end() - 1; i >= span.start() && tail.length() < KEPT; i--) {
      if (CardScan.sign(text.charAt(i))) {
        tail.append(text.charAt(i));
      }
    }
    return tail.reverse().toString();
  }
}
