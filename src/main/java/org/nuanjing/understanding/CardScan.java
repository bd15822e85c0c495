package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.understanding.text.Span;

/**
 * Looks for card numbers: 15 digits and more in one run, also spoken as Chinese numerals; groups as
 * they are printed on cards; and any groups whose digits can be a card's by their check digit.
 * Invisible signs between digits do not count.
 */
final class CardScan {

  private static final int SHORTEST = 15;
  private static final int LONGEST = 19;

  /** More groups in a row are no card among other numbers, but something else. */
  private static final int MOST_GROUPS = 40;

  private static final String SPOKEN = "零〇一二三四五六七八九幺";
  private static final String SPOKEN_VALUES = "001234567891";

  /** Digits without another sign between them. */
  private record Group(int start, int end, String digits) {}

  private final String text;
  private final int limit;
  private final List<Span> spans = new ArrayList<>(0);

  CardScan(String text, int limit) {
    this.text = text;
    this.limit = Math.min(limit, text.length());
  }

  List<Span> spans() {
    List<Group> run = new ArrayList<>(2);
    for (int i = 0; i < limit; ) {
      if (digit(text.charAt(i)) < 0) {
        if (checkSign(i) && !run.isEmpty() && near(run.getLast().end(), i)) {
          run.add(new Group(i, i + 1, "X"));
        }
        i++;
        continue;
      }
      Group group = group(i);
      if (!run.isEmpty() && !near(run.getLast().end(), group.start())) {
        close(run);
      }
      run.add(group);
      i = group.end();
    }
    close(run);
    return spans;
  }

  private Group group(int start) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    for (int i = start; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
        end = i + 1;
      } else if (!invisible(text.charAt(i))) {
        break;
      }
    }
    int check = end;
    while (check < text.length() && invisible(text.charAt(check))) {
      check++;
    }
    if (checkSign(check)) {
      digits.append('X');
      end = check + 1;
    }
    return new Group(start, end, digits.toString());
  }

  /** Whether an X stands here that ends a word. */
  private boolean checkSign(int at) {
    return at < text.length()
        && x(text.charAt(at))
        && (at + 1 == text.length() || !latin(text.charAt(at + 1)));
  }

  private static boolean latin(char sign) {
    return digit(sign) >= 0 || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  /** Whether no more than two signs that part groups stand between. */
  private boolean near(int end, int start) {
    int parting = 0;
    for (int i = end; i < start; i++) {
      if (!invisible(text.charAt(i))) {
        parting++;
        if (" -－–—\u00a0\u3000.".indexOf(text.charAt(i)) < 0) {
          return false;
        }
      }
    }
    return parting <= 2;
  }

  private void close(List<Group> run) {
    boolean few = run.size() <= MOST_GROUPS;
    for (int i = 0; i < run.size(); ) {
      boolean whole = run.get(i).digits().length() >= SHORTEST;
      int last = few || whole ? card(run, i) : -1;
      if (last >= i) {
        spans.add(new Span(run.get(i).start(), run.get(last).end()));
      }
      i = Math.max(last, i) + 1;
    }
    run.clear();
  }

  /** The last of the groups that are a card's number together, from a first one on; -1 for none. */
  private static int card(List<Group> run, int first) {
    if (run.get(first).digits().length() >= SHORTEST) {
      return first;
    }
    StringBuilder digits = new StringBuilder();
    int found = -1;
    for (int i = first; i < run.size(); i++) {
      digits.append(run.get(i).digits());
      if (digits.length() > LONGEST || misplacedX(digits)) {
        break;
      }
      boolean whole =
          digits.length() >= SHORTEST - 1 && (printed(run, first, i) || checked(digits.toString()));
      found = whole ? i : found;
    }
    return found;
  }

  private static boolean misplacedX(StringBuilder digits) {
    int x = digits.indexOf("X");
    return x >= 0 && x < digits.length() - 1;
  }

  private static boolean checked(String digits) {
    return digits.length() >= SHORTEST && Cards.is(digits);
  }

  /** Whether groups are as cards print them: 4-4-4-3 and more, or 6-8-4. */
  private static boolean printed(List<Group> run, int first, int last) {
    if (last - first == 2) {
      return length(run, first) == 6 && length(run, first + 1) == 8 && length(run, last) == 4;
    }
    for (int i = first; i < last; i++) {
      if (length(run, i) != 4) {
        return false;
      }
    }
    int rest = length(run, last);
    return last - first >= 3 && last - first <= 4 && rest >= 2 && rest <= 4;
  }

  private static int length(List<Group> run, int at) {
    return run.get(at).digits().length();
  }

  /** The value of a digit in any width, or of a Chinese numeral; -1 for none. */
  private static int digit(char sign) {
    if (sign >= '0' && sign <= '9') {
      return sign - '0';
    }
    if (sign >= '０' && sign <= '９') {
      return sign - '０';
    }
    int spoken = sign < '〇' ? -1 : SPOKEN.indexOf(sign);
    return spoken < 0 ? -1 : SPOKEN_VALUES.charAt(spoken) - '0';
  }

  private static boolean x(char sign) {
    return sign == 'x' || sign == 'X' || sign == 'ｘ' || sign == 'Ｘ';
  }

  /** Whether a sign is part of a card's number. */
  static boolean sign(char sign) {
    return digit(sign) >= 0 || x(sign);
  }

  private static boolean invisible(char sign) {
    return Character.getType(sign) == Character.FORMAT;
  }
}
