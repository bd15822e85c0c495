package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.writing.Han;

/**
 * A place where a message may pass from one wish to the next.
 *
 * @param at where the next begins, in UTF-16 units
 * @param gap what stands before it
 * @param link with what the next begins
 */
record Cut(int at, Gap gap, Link link) {

  /** What parts two pieces of a message. */
  enum Gap {
    NONE,
    /** A blank beside Chinese; between words of English it parts nothing. */
    BLANK,
    COMMA,
    STOP
  }

  /** A word that joins two pieces of a message. */
  enum Link {
    NONE,
    /** One that joins many things, such as 再, 就 or "and". */
    WEAK,
    /** One that plainly begins something else, such as 另外, 顺便 or "also". */
    STRONG
  }

  /** The most places looked at; the first ones of a longer message. */
  private static final int MOST = 16;

  private static final String COMMAS = ",，、:：~…";
  private static final String STOPS = "。.!！?？;；\n";

  private static final Pattern STRONG =
      Pattern.compile(
          "顺便|顺带|另外|还有|对了|此外|再就是|再有|哦对|还想|还要|不行就"
              + "|\\b(?:by the way|btw|also|plus|another thing|as well)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEAK =
      Pattern.compile(
          "以及|并且|同时|然后|再说|再|也|还|外加|加上|要不|完了|以后|之后|后|先|跟|和|同|与|或者|或"
              + "|但是|但|不过|可是|因为|所以|就|\\b(?:and|then|otherwise|but|or)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The places of a message, in its order. */
  static List<Cut> of(String text) {
    Map<Integer, Cut> cuts = new TreeMap<>();
    for (int at = 1; at < text.length(); at++) {
      Gap gap = gap(text, at - 1);
      if (gap != Gap.NONE) {
        cuts.put(at, new Cut(at, gap, Link.NONE));
      }
    }
    link(text, WEAK, Link.WEAK, cuts);
    link(text, STRONG, Link.STRONG, cuts);
    return cuts.values().stream().limit(MOST).toList();
  }

  private static Gap gap(String text, int at) {
    char sign = text.charAt(at);
    if (STOPS.indexOf(sign) >= 0) {
      return Gap.STOP;
    }
    if (COMMAS.indexOf(sign) >= 0) {
      return Gap.COMMA;
    }
    return Character.isWhitespace(sign) && isChinese(text, at) ? Gap.BLANK : Gap.NONE;
  }

  /** Whether Chinese stands before or after a place. */
  private static boolean isChinese(String text, int at) {
    return (at > 0 && Han.is(text.charAt(at - 1)))
        || (at + 1 < text.length() && Han.is(text.charAt(at + 1)));
  }

  private static void link(String text, Pattern words, Link link, Map<Integer, Cut> cuts) {
    Matcher found = words.matcher(text);
    while (found.find()) {
      int at = found.start();
      if (at > 0) {
        Cut before = cuts.get(at);
        cuts.put(at, new Cut(at, before == null ? Gap.NONE : before.gap(), link));
      }
    }
  }

  /** All parts of a message that begin and end at a cut, or where the message does. */
  static List<String> parts(String text) {
    List<Integer> ends = new ArrayList<>(List.of(0));
    of(text).forEach(cut -> ends.add(cut.at()));
    ends.add(text.length());
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < ends.size(); from++) {
      for (int to = from + 1; to < ends.size(); to++) {
        parts.add(text.substring(ends.get(from), ends.get(to)));
      }
    }
    return parts;
  }
}
