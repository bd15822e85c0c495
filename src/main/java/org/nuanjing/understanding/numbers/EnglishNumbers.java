package org.nuanjing.understanding.numbers;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.numbers.Amounts.Found;

/** Numbers in English words: two, twenty-five, two hundred, a dozen, a couple of, half a. */
final class EnglishNumbers {

  private static final Map<String, Integer> ONES =
      Map.ofEntries(
          entry("one", 1),
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("ten", 10),
          entry("eleven", 11),
          entry("twelve", 12),
          entry("thirteen", 13),
          entry("fourteen", 14),
          entry("fifteen", 15),
          entry("sixteen", 16),
          entry("seventeen", 17),
          entry("eighteen", 18),
          entry("nineteen", 19),
          entry("twenty", 20),
          entry("thirty", 30),
          entry("forty", 40),
          entry("fifty", 50),
          entry("sixty", 60),
          entry("seventy", 70),
          entry("eighty", 80),
          entry("ninety", 90),
          entry("a", 1),
          entry("an", 1));

  private static final Map<String, Integer> TIMES =
      Map.of("hundred", 100, "thousand", 1_000, "dozen", 12, "dozens", 12);

  /** What an article before it does not count. */
  private static final Set<String> NO_NUMBER = Set.of("lot", "bit", "while", "little", "");

  private EnglishNumbers() {}

  /** The number that begins with this word; an article alone is one too. */
  static @Nullable Found at(String text, int start) {
    if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return null;
    }
    String word = word(text, start);
    int end = start + word.length();
    if (word.equals("half") && text.startsWith(" a dozen", end)) {
      return new Found(end + " a dozen".length(), Amount.range(6, 6));
    }
    if (word.equals("half")) {
      return new Found(skip(text, skip(text, end, " an"), " a"), Amount.HALF);
    }
    if (word.equals("several")) {
      return new Found(end, Amount.range(2, 9));
    }
    Integer one = ONES.get(word);
    if (one == null) {
      Integer times = TIMES.get(word);
      return times == null ? null : new Found(end, Amount.range(times, times));
    }
    String next = end < text.length() && text.charAt(end) == ' ' ? word(text, end + 1) : "";
    if (one == 1 && next.equals("couple")) {
      return new Found(skip(text, end + 7, " of"), Amount.range(2, 2));
    }
    if (word.startsWith("a") && NO_NUMBER.contains(next)) {
      return null;
    }
    if (one == 1 && next.equals("few")) {
      return new Found(end + 4, Amount.range(2, 9));
    }
    return one(text, end, one);
  }

  private static Found one(String text, int end, int value) {
    int all = value;
    int last = end;
    if (value >= 20
        && end < text.length()
        && (text.charAt(end) == '-' || text.charAt(end) == ' ')) {
      String ones = word(text, end + 1);
      Integer more = ones.length() > 2 ? ONES.get(ones) : null;
      if (more != null && more < 10) {
        all += more;
        last = end + 1 + ones.length();
      }
    }
    Found found = times(text, last, all);
    return text.startsWith(" and a half", found.end())
        ? new Found(found.end() + 11, found.amount().plus(new BigDecimal("0.5")))
        : found;
  }

  private static Found times(String text, int at, long value) {
    int end = at;
    long all = value;
    if (end < text.length() && text.charAt(end) == ' ') {
      String word = word(text, at + 1);
      Integer factor = TIMES.get(word);
      if (factor != null) {
        all *= factor;
        end = at + 1 + word.length();
        int more = skip(text, end, " and");
        Found rest =
            factor == 100 && more < text.length() && text.charAt(more) == ' '
                ? at(text, more + 1)
                : null;
        if (rest != null && rest.amount().isExact() && !word(text, more + 1).startsWith("a")) {
          return new Found(rest.end(), rest.amount().plus(BigDecimal.valueOf(all)));
        }
      }
    }
    return new Found(end, Amount.range(all, all));
  }

  private static int skip(String text, int at, String word) {
    return text.startsWith(word, at) && !letter(text, at + word.length()) ? at + word.length() : at;
  }

  private static String word(String text, int start) {
    int end = start;
    while (letter(text, end)) {
      end++;
    }
    return start >= end ? "" : text.substring(start, end);
  }

  private static boolean letter(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}
