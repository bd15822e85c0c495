package org.nuanjing.understanding.calendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds days, periods and times of day in a text, as {@link org.nuanjing.understanding.text.Line}
 * writes it. Where no year, month or week is said, the next such day is meant, today included.
 */
public final class Times {

  /**
   * A time that stands in a text.
   *
   * @param end exclusive
   */
  public record Found(int start, int end, When when) {}

  /** The Chinese signs a time can begin with. */
  private static final BitSet FIRST = new BitSet();

  static {
    ("零一二两三四五六七八九十廿去前今明后本上下这当大昨周星礼双月年岁近再过农阴旧正腊冬半几数好个凌清早中晌午傍黄晚夜深" + "从自打马立尽现越赶早")
        .chars()
        .forEach(FIRST::set);
    Holidays.names().firstSigns().forEach(FIRST::set);
  }

  private Times() {}

  /**
   * The times of a text, in their order; of an answer none, where one of them does not exist.
   *
   * @param now the day and time that are counted from
   */
  public static List<Found> find(String text, LocalDateTime now, Sense sense) {
    TimeReader reader = new TimeReader(text, new Frame(now), sense);
    List<Found> found = new ArrayList<>(2);
    for (int i = 0; i < text.length(); ) {
      TimeReader.Part part = begins(text, i) ? reader.at(i) : null;
      if (part != null && part.when() == null && sense.asked()) {
        return List.of();
      }
      if (part != null && part.when() != null && !Tense.again(text, i)) {
        found.add(new Found(i, part.end(), part.when()));
      }
      i = part == null ? i + 1 : part.end();
    }
    return found;
  }

  private static boolean begins(String text, int at) {
    char sign = text.charAt(at);
    if (sign >= '0' && sign <= '9') {
      return true;
    }
    if (sign >= 'a' && sign <= 'z') {
      return at == 0
          || !Character.isLetterOrDigit(text.charAt(at - 1))
          || text.charAt(at - 1) > 'z';
    }
    return FIRST.get(sign);
  }
}
