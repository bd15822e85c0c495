package org.nuanjing.understanding.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.calendar.Sense;
import org.nuanjing.understanding.calendar.Times;
import org.nuanjing.understanding.calendar.When;
import org.nuanjing.understanding.values.Figures.Figure;
import org.nuanjing.understanding.values.Quantities.Quantity;

/** Reads the answer to a question for one value, more tolerantly than a message is searched. */
public final class ValueReader {

  private final ValueFinder finder;

  public ValueReader(ValueFinder finder) {
    this.finder = finder;
  }

  /**
   * The value of an answer, as it is kept; empty where it has none or several.
   *
   * @param slot of a type whose values are not words or options
   */
  public Optional<String> read(Slot slot, Message message, LocalDateTime now) {
    Slot.Type type = slot.type();
    String text = message.counted().text();
    return switch (type) {
      case NUMBER -> number(text);
      case ITEMS -> items(message, now);
      case QUANTITY -> quantity(message);
      case MONEY -> Money.read(text, Figures.of(text));
      case HEADCOUNT -> People.read(text, Figures.of(text));
      case DATE, PERIOD, MOMENT -> time(slot, message, now);
      case DURATION -> Lengths.read(Figures.of(text));
      case PHONE -> Phones.read(message.line().text());
      case BADGE -> Signs.badge(message.line().text());
      case BLOOD_TYPE -> Signs.bloodType(message.line().text());
      case RELATION -> WordList.RELATIONS.read(message.line().text());
      case DEPARTMENT -> WordList.DEPARTMENTS.read(message.line().text());
      case UNIT, HOSPITAL -> named(type, message, now);
      default -> Optional.empty();
    };
  }

  private static final Pattern GUESS = Pattern.compile("左右|上下|多个|一些|若干|(?<=[0-9])[-~](?=[0-9])");

  /** One exact number; a guess or a range is none. */
  private static Optional<String> number(String text) {
    List<Quantity> all = Quantities.of(text, plain(Figures.of(text)));
    return all.size() == 1 && all.getFirst().amount().isExact() && !GUESS.matcher(text).find()
        ? Optional.of(all.getFirst().amount().stored())
        : Optional.empty();
  }

  private static List<Figure> plain(List<Figure> numbers) {
    return numbers.stream()
        .map(each -> new Figure(each.start(), each.end(), each.amount(), null))
        .toList();
  }

  private Optional<String> items(Message message, LocalDateTime now) {
    List<String> all =
        finder.find(message, now).stream()
            .filter(found -> found.type() == Slot.Type.ITEMS)
            .map(Found::stored)
            .toList();
    return all.isEmpty()
        ? Answers.things(finder.names(), message)
        : Optional.of(String.join(";", all));
  }

  private static Optional<String> quantity(Message message) {
    String text = message.counted().text();
    List<Quantity> all = Quantities.of(text, plain(Figures.of(text)));
    return all.size() == 1 ? Optional.of(all.getFirst().stored("")) : Optional.empty();
  }

  private static Optional<String> time(Slot slot, Message message, LocalDateTime now) {
    Slot.Type type = slot.type();
    Sense sense = slot.tense() == Slot.Tense.PAST ? Sense.PAST : Sense.COMING;
    String text = message.counted().text();
    LocalDate today = now.toLocalDate();
    List<Times.Found> found = said(Times.find(text, now, sense));
    if (type == Slot.Type.PERIOD && found.size() == 1) {
      Optional<String> lasting = lasting(text, found.getFirst());
      if (lasting.isPresent()) {
        return lasting;
      }
    }
    List<String> all = new ArrayList<>();
    for (Times.Found each : found) {
      When when = sense == Sense.COMING ? TimeValues.coming(each.when(), today) : each.when();
      Optional<String> stored = TimeValues.stored(type, when, today);
      if (stored.isEmpty()) {
        return Optional.empty();
      }
      stored.filter(value -> !all.contains(value)).ifPresent(all::add);
    }
    return all.size() > 1 && type == Slot.Type.PERIOD
        ? inARow(found)
        : all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The times that are said; 尽快 beside one of them says nothing more. */
  private static List<Times.Found> said(List<Times.Found> found) {
    List<Times.Found> said =
        found.stream().filter(each -> !(each.when() instanceof When.Soon)).toList();
    return said.isEmpty() ? found : said;
  }

  /** Days said one by one, such as 8号、9号, where each follows the one before. */
  private static Optional<String> inARow(List<Times.Found> found) {
    for (int i = 0; i < found.size(); i++) {
      LocalDate due = found.getFirst().when().first().plusDays(i);
      When when = found.get(i).when();
      if (!(when instanceof When.Day) || !when.first().equals(due)) {
        return Optional.empty();
      }
    }
    return Optional.of(found.getFirst().when().first() + "/" + found.getLast().when().last());
  }

  /** A first day and how long, said apart: 下周一开始吧，休三天. */
  private static Optional<String> lasting(String text, Times.Found first) {
    boolean day = first.when() instanceof When.Day || first.when() instanceof When.From;
    List<Figure> lengths =
        Figures.of(text).stream()
            .filter(number -> number.start() >= first.end() || number.end() <= first.start())
            .filter(number -> number.duration() != null)
            .toList();
    if (!day || lengths.size() != 1) {
      return Optional.empty();
    }
    return Optional.ofNullable(lengths.getFirst().duration())
        .map(found -> found.length().calendarDays())
        .filter(days -> days > 0)
        .map(days -> first.when().first() + "/" + first.when().first().plusDays(days - 1L));
  }

  private Optional<String> named(Slot.Type type, Message message, LocalDateTime now) {
    List<String> all =
        finder.find(message, now).stream()
            .filter(found -> found.type() == type)
            .map(Found::stored)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
