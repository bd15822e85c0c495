package org.nuanjing.policy.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts paragraphs together again that a printed page broke into lines. */
final class WrappedLines {

  private static final Pattern STARTS =
      Pattern.compile(
          "^(#|第%1$s+[编章节条]|[（(]%1$s+[）)]|%1$s+[、.．]|附[件录表图]|目 ?录|—|-).*"
              .formatted(ChineseNumber.DIGITS));
  private static final Pattern PAGE_NUMBER = Pattern.compile("^[-—－– ]*\\d{1,4}[-—－– ]*$");
  private static final String ENDS = "。；：！？;:!?）)」】";
  private static final int SHORTEST_FULL_LINE = 20;

  private WrappedLines() {}

  static List<String> joined(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    String open = "";
    for (String line : lines) {
      if (line.isEmpty() || PAGE_NUMBER.matcher(line).matches()) {
        continue;
      }
      if (open.isEmpty()) {
        open = line;
      } else if (continues(open, line)) {
        open = latin(open, line) ? open + " " + line : open + line;
      } else {
        paragraphs.add(open);
        open = line;
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(open);
    }
    return paragraphs;
  }

  /** A line goes on where the one above is long, has no full stop, and nothing new starts. */
  private static boolean continues(String above, String line) {
    return above.length() >= SHORTEST_FULL_LINE
        && !STARTS.matcher(line).matches()
        && ENDS.indexOf(above.charAt(above.length() - 1)) < 0;
  }

  private static boolean latin(String above, String line) {
    return above.charAt(above.length() - 1) < 128 && line.charAt(0) < 128;
  }
}
