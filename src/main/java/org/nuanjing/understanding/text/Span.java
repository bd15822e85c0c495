package org.nuanjing.understanding.text;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive; never before the start
 */
public record Span(int start, int end) {

  public int length() {
    return end - start;
  }

  /** Whether the two have a place in common. */
  public boolean crosses(Span other) {
    return start < other.end && other.start < end;
  }
}
