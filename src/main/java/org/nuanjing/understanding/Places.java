package org.nuanjing.understanding;

import java.util.regex.Pattern;

/** Places in the words of an answer. */
final class Places {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:请|麻烦)?(?:我|我们|人|他|她)?(?:送到|送去|送往|发到|寄到|就在|现在在|在|去|到|是|deliver to |send (?:it )?to |at the |at |in the"
              + " |in )");

  private static final Pattern AFTER = Pattern.compile("(?:就行|就好|吧|就可以了|谢谢)?[。.!！]*$");

  private Places() {}

  /** The place alone, without the words that lead to it; all of it where nothing else is left. */
  static String bare(String text) {
    String place = AFTER.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("").strip();
    return place.isEmpty() ? text : place;
  }
}
