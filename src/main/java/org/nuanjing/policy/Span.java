package org.nuanjing.policy;

/**
 * A part of a text.
 *
 * @param start of the first character, from 0
 * @param end behind the last character, greater than start
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A span holds at least one character.");
    }
  }

  /** The part of the text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
