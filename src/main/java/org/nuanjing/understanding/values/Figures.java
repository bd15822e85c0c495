package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.calendar.Durations;
import org.nuanjing.understanding.numbers.Amount;
import org.nuanjing.understanding.numbers.Amounts;

/** The numbers of a message, each read once. */
final class Figures {

  /**
   * A number that stands in a message.
   *
   * @param end where its digits or numerals end, exclusive
   * @param duration how long, where a unit of time follows; else null
   */
  record Figure(int start, int end, Amount amount, Durations.@Nullable Found duration) {}

  private Figures() {}

  static List<Figure> of(String text) {
    List<Figure> numbers = new ArrayList<>(2);
    for (int i = 0; i < text.length(); ) {
      Figure number = begins(text, i) ? at(text, i) : null;
      if (number != null) {
        numbers.add(number);
      }
      i = number == null ? Amounts.skip(text, i) : next(number);
    }
    return numbers;
  }

  private static int next(Figure figure) {
    Durations.Found duration = figure.duration();
    return duration == null ? figure.end() : duration.end();
  }

  private static @Nullable Figure at(String text, int start) {
    Amounts.Found found = Amounts.at(text, start);
    return found == null
        ? null
        : new Figure(start, found.end(), found.amount(), Durations.at(text, start));
  }

  private static boolean begins(String text, int at) {
    char sign = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    if (sign >= '0' && sign <= '9') {
      return before != '第' && before != '.' && (!latin(before) || times(text, at - 1));
    }
    if (latin(sign)) {
      return !latin(before);
    }
    return Amounts.mayBegin(sign) && before != '第';
  }

  /** Whether an x stands between a thing and its number: 手套x3. */
  private static boolean times(String text, int x) {
    return text.charAt(x) == 'x' && x > 0 && !latin(text.charAt(x - 1));
  }

  private static boolean latin(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
  }
}
