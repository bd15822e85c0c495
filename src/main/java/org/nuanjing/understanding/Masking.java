package org.nuanjing.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides identity-card and bank-card numbers in any text; only the last four signs stay. Applied to
 * everything before it is stored: such numbers are never kept in the clear.
 */
public final class Masking {

  private static final String DIGIT = "[0-9０-９]";

  /** Invisible signs that may be slipped in between digits. */
  private static final String HIDDEN = "\\p{Cf}*";

  /** 15 to 19 digits in one run, as identity cards (15 or 18) and bank cards (15 to 19) have. */
  private static final String RUN =
      DIGIT + "(?:" + HIDDEN + DIGIT + "){13,17}" + HIDDEN + "[0-9０-９XxＸｘ]";

  /** A card number in groups of four: 4-4-4-3 at least, 4-4-4-4-3 at most. */
  private static final String GROUPS =
      DIGIT
          + "{4}(?:[ \\-\u00a0\u3000－]"
          + DIGIT
          + "{4}){2,3}[ \\-\u00a0\u3000－]"
          + DIGIT
          + "{2,4}";

  /** An identity-card number in its parts: place, birthday, the rest. */
  private static final String PARTS =
      DIGIT
          + "{6}[ \\-\u00a0\u3000－]"
          + DIGIT
          + "{8}[ \\-\u00a0\u3000－]"
          + DIGIT
          + "{3}[0-9０-９XxＸｘ]";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!" + DIGIT + ")(?:" + PARTS + "|" + GROUPS + "|" + RUN + ")(?!" + DIGIT + ")");

  private static final int KEPT = 4;

  private Masking() {}

  /** The text with every such number as {@code ****1234}; the same text where there is none. */
  public static String mask(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(mask(found.group(), KEPT)));
  }

  private static String mask(String number, int kept) {
    String bare = number.replaceAll("[\\p{Cf} \\-\u00a0\u3000－]", "");
    return "****" + bare.substring(bare.length() - kept);
  }
}
