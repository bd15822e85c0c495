package org.nuanjing.understanding.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message in one way of writing: half width, lower case, simplified, without invisible signs, one
 * sign for each kind of dash, no space between a number and a Chinese character. It knows where in
 * the message as written each of its signs stands.
 */
public final class Line {

  /** The longest text read, in UTF-16 units; what a message means is said well before. */
  public static final int LONGEST = 2_000;

  /** Stands for each sign that must not be read. */
  public static final char BLANK = '\0';

  private final String written;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  Line(String written, String text, int[] starts, int[] ends) {
    this.written = written;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Makes a message ready for reading.
   *
   * @param hidden parts of it, in order, that must not be read
   */
  public static Line of(String written, List<Span> hidden) {
    return new LineWriter(written, hidden).line();
  }

  /** The same with every match of a pattern blanked. */
  public Line without(Pattern pattern) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return this;
    }
    char[] signs = text.toCharArray();
    do {
      Arrays.fill(signs, found.start(), found.end(), BLANK);
    } while (found.find());
    return new Line(written, new String(signs), starts, ends);
  }

  /** The same with these parts of its text blanked. */
  public Line without(List<Span> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    char[] signs = text.toCharArray();
    parts.forEach(part -> Arrays.fill(signs, part.start(), part.end(), BLANK));
    return new Line(written, new String(signs), starts, ends);
  }

  public String text() {
    return text;
  }

  /** Where a part of the text stands in the message as written; the part is not empty. */
  public Span written(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }

  /** A part of the text as it was written. */
  public String words(int start, int end) {
    return start >= end ? "" : written.substring(starts[start], ends[end - 1]);
  }
}
