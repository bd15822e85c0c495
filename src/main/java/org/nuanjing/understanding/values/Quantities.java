package org.nuanjing.understanding.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.numbers.Amount;
import org.nuanjing.understanding.numbers.Measures;
import org.nuanjing.understanding.numbers.Measures.Measure;
import org.nuanjing.understanding.values.Figures.Figure;

/** Numbers with the measure word behind them: 两箱, 半箱, 一箱半, 20 boxes. */
final class Quantities {

  /**
   * How many, in a message.
   *
   * @param measure null where no measure word stands there
   */
  record Quantity(int start, int end, Amount amount, @Nullable Measure measure) {

    /** As kept: {@code 2 箱}, {@code 200-300 只}, {@code 3}. */
    String stored(String otherwise) {
      String unit = measure == null ? otherwise : measure.kept();
      return unit.isEmpty() ? amount.stored() : amount.stored() + " " + unit;
    }
  }

  /** What makes no measure of the word before it: 三个月, 两本地, 一台阶. */
  private static final Pattern NO_MEASURE =
      Pattern.compile(
          "(?<=个)(?:多?月|半|多?小时|钟头|星期|礼拜|工作日|人|百分点|中队|大队|所|单位)|(?<=本)(?:人|地|周|月|年|来|次|单位|所)|(?<=条)件|(?<=面)(?:对|前|子|试)|(?<=样)(?:子|本)|(?<=种)子"
              + "|(?<=把)(?:手(?![电套机表推])|握)|(?<=部)(?:分|门|队)|(?<=台)(?:阶|账)|(?<=套)路|(?<=组)(?:长|织)|(?<=批)(?:准|评|复)|(?<=份)(?:子)|(?<=支)(?:队|援|持)|(?<=份)(?=$)(?<=月份)|(?<=口)人"
              + "|(?<=车)(?:间|辆|站)|(?<=片)(?:区|警)|(?<=对)(?:面|象|方)|(?<=包)(?:括|庇)|(?<=提)(?:前|出|供|意)|(?<=床)(?:头|位)|(?<=打)(?:扫|算|架)|(?<=升)(?:级|职)|(?<=克)(?:服)|(?<=米)(?:饭|面)");

  private static final String TO = "到至-~";

  private Quantities() {}

  static List<Quantity> of(String text, List<Figure> numbers) {
    List<Quantity> all = new ArrayList<>(numbers.size());
    for (Figure number : numbers) {
      boolean taken = !all.isEmpty() && number.start() < all.getLast().end();
      if (number.duration() == null && !taken) {
        join(text, all, of(text, number));
      }
    }
    return all;
  }

  private static Quantity of(String text, Figure number) {
    int start = number.end();
    if (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    Measures.Found found = start < text.length() ? Measures.at(text, start) : null;
    if (found == null || noMeasure(text, found.end())) {
      return new Quantity(number.start(), number.end(), number.amount(), null);
    }
    int end = found.end();
    Amount amount = number.amount();
    if (half(text, end) && amount.isExact()) {
      end++;
      amount = amount.plus(new BigDecimal("0.5"));
    } else if (text.startsWith("多", end)) {
      end++;
      amount = new Amount(amount.low(), amount.high().add(BigDecimal.ONE));
    }
    return new Quantity(number.start(), end, amount, found.measure());
  }

  private static boolean noMeasure(String text, int at) {
    return NO_MEASURE
        .matcher(text)
        .useTransparentBounds(true)
        .region(at, text.length())
        .lookingAt();
  }

  private static boolean half(String text, int at) {
    return text.startsWith("半", at)
        && (at + 1 == text.length() || "天年个月夜箱包盒瓶小".indexOf(text.charAt(at + 1)) < 0);
  }

  /** 两箱到三箱 is one quantity. */
  private static void join(String text, List<Quantity> all, Quantity next) {
    Quantity last = all.isEmpty() ? null : all.getLast();
    boolean range =
        last != null
            && last.measure() != null
            && last.measure().equals(next.measure())
            && last.end() + 1 == next.start()
            && TO.indexOf(text.charAt(last.end())) >= 0;
    if (range && last != null) {
      all.removeLast();
      all.add(
          new Quantity(last.start(), next.end(), last.amount().to(next.amount()), next.measure()));
    } else {
      all.add(next);
    }
  }
}
