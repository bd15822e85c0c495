package org.nuanjing.policy.documents;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what nobody should read: control and direction marks, markup, comments. */
final class Cleaning {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<(script|style)\\b[^>]*>.*?(</\\1\\s*>|\\z)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,400}>");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Cleaning() {}

  /** The lines of a written text, without markup, blank lines kept empty. */
  static List<String> lines(String text) {
    String plain = COMMENT.matcher(text).replaceAll("");
    plain = SCRIPT.matcher(plain).replaceAll("");
    plain = TAG.matcher(plain).replaceAll("");
    return plain.lines().map(Cleaning::line).toList();
  }

  /** One line with single blanks and nothing unseen; never starts or ends with a blank. */
  static String line(String line) {
    String spaced = SPACES.matcher(line).replaceAll(" ");
    return UNSEEN.matcher(spaced).replaceAll("").replace("**", "").strip();
  }

  /** A title or heading: one line without any markup. */
  static String title(String title) {
    return line(TAG.matcher(SCRIPT.matcher(title).replaceAll("")).replaceAll(""));
  }
}
