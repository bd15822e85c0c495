package org.nuanjing.understanding.values;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.values.Figures.Figure;

/** How long, where it is meant: not 每三天, not 几天, not 24小时热线. */
final class Lengths {

  private static final String NOT_AFTER = "每第哪某近";

  private static final Pattern NOT_BEFORE =
      Pattern.compile("(?:热线|值班|值守|服务|在线|营业|开放|待命|级|制|班|式|版|工作制)");

  /** 一天 in English says often no more than some day: one day, twice a week. */
  private static final Pattern ARTICLE = Pattern.compile("(?:an?|one) (?!and )(?!half)");

  private static final Pattern FOR =
      Pattern.compile("(?:for|about|in|within|take|need|want|after|over) $");

  private static final Pattern OFF =
      Pattern.compile(" (?:off|leave|holiday|break|long|later)(?![a-z])");

  private static final int LOOK_BACK = 8;

  private Lengths() {}

  static void find(String text, List<Figure> numbers, List<Found> into) {
    for (Figure number : numbers) {
      if (number.duration() != null && meant(text, number, number.duration().end())) {
        into.add(
            new Found(
                Slot.Type.DURATION,
                number.start(),
                number.duration().end(),
                number.duration().length().stored()));
      }
    }
  }

  private static boolean meant(String text, Figure number, int end) {
    boolean few = text.charAt(number.start()) == '几' && number.end() == number.start() + 1;
    char before = number.start() == 0 ? ' ' : text.charAt(number.start() - 1);
    boolean allDay = number.amount().is(24);
    if (ARTICLE.matcher(text).region(number.start(), text.length()).lookingAt()) {
      return off(text, number.start(), end);
    }
    return !few
        && NOT_AFTER.indexOf(before) < 0
        && !(allDay && NOT_BEFORE.matcher(text).region(end, text.length()).lookingAt());
  }

  /** Whether a day or a week is meant as a length: for a week, a day off. */
  private static boolean off(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - LOOK_BACK), start);
    return FOR.matcher(before).find() || OFF.matcher(text).region(end, text.length()).lookingAt();
  }

  /** The one length of an answer. */
  static Optional<String> read(List<Figure> numbers) {
    List<String> all =
        numbers.stream()
            .flatMap(number -> Optional.ofNullable(number.duration()).stream())
            .map(found -> found.length().stored())
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
