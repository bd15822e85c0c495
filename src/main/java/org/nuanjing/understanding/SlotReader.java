package org.nuanjing.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.text.Line;
import org.nuanjing.understanding.text.Span;
import org.nuanjing.understanding.values.Found;
import org.nuanjing.understanding.values.Message;
import org.nuanjing.understanding.values.Shown;
import org.nuanjing.understanding.values.ValueFinder;
import org.nuanjing.understanding.values.ValueReader;

/**
 * Reads what an officer wrote as the value of a slot. Never throws, whatever the text. Numbers of
 * identity cards and bank cards are part of no value; in words they are masked.
 *
 * <p>What is kept is the same in every language:
 *
 * <table>
 * <caption>Kept values by type</caption>
 * <tr><td>text, place</td><td>words as written</td></tr>
 * <tr><td>choice</td><td>the option's value</td></tr>
 * <tr><td>yes_no</td><td>{@code yes}, {@code no}</td></tr>
 * <tr><td>number</td><td>a plain decimal: {@code 20}, {@code 0.5}</td></tr>
 * <tr><td>items</td><td>an id of the catalogue or words each, with quantity where said: {@code
 *     mask*2 箱;water*10-20 箱;军大衣*1 件;tea}; with the words
 *     said where they are not the thing's name: {@code fruit~苹果*2 箱}</td></tr>
 * <tr><td>quantity</td><td>{@code 2 箱}, {@code 0.5 箱}, {@code 200-300 只}; {@code 20} without measure
 *     word</td></tr>
 * <tr><td>money</td><td>yuan: {@code 3500}, {@code 200-250}</td></tr>
 * <tr><td>headcount</td><td>{@code 5}, {@code 20-25}</td></tr>
 * <tr><td>date</td><td>{@code 2026-12-03}; {@code soon} for as soon as possible</td></tr>
 * <tr><td>period</td><td>first and last day: {@code 2026-12-08/2026-12-12}</td></tr>
 * <tr><td>moment</td><td>{@code 2026-12-02T15:00}, or a part of a day, its end exclusive: {@code
 *     2026-12-02T12:00/2026-12-02T18:00}; {@code soon}</td></tr>
 * <tr><td>duration</td><td>{@code P3D}, {@code PT1H30M}; {@code P2D/P3D} for two or three days</td></tr>
 * <tr><td>phone</td><td>digits</td></tr>
 * <tr><td>badge</td><td>4 to 16 capital letters and digits</td></tr>
 * <tr><td>blood_type</td><td>{@code O}, {@code AB+}, {@code O-}; {@code Rh-} where only that is
 *     known</td></tr>
 * <tr><td>relation</td><td>an id such as {@code father}</td></tr>
 * <tr><td>unit, hospital, department</td><td>an id, or words</td></tr>
 * </table>
 */
public final class SlotReader {

  /** The longest words kept as a value, in UTF-16 units. */
  static final int LONGEST = 2_000;

  private final ValueFinder finder;
  private final ValueReader reader;
  private final Shown shown;

  /**
   * @param gazetteer the names that are known beside the language's own words
   */
  public SlotReader(Gazetteer gazetteer) {
    this.finder = new ValueFinder(gazetteer.names());
    this.reader = new ValueReader(finder);
    this.shown = new Shown(finder);
  }

  /** What came of reading. */
  public sealed interface Reading {}

  /**
   * It is a value.
   *
   * @param stored as kept; see {@link SlotReader}
   * @param shownZh how it is shown in Chinese; days of this year without it
   * @param shownEn how it is shown in English
   */
  public record Value(String stored, String shownZh, String shownEn) implements Reading {

    static Value same(String value) {
      return new Value(value, value, value);
    }
  }

  /**
   * It is none.
   *
   * @param reason the key, in {@code _common/answers.yaml}, of what to say about it
   */
  public record NotThis(String reason) implements Reading {}

  /**
   * Reads the answer to a question. A vague one that can be used is kept as a range. A day without
   * a year, month or week is the next such day, today included; the last such day where the slot is
   * about what is over.
   *
   * @param now the day and time the officer is living, for days such as tomorrow
   */
  public Reading read(Slot slot, String text, LocalDateTime now) {
    if (Normalizer.half(text).isBlank()) {
      return new NotThis(slot.type() == Slot.Type.FILES ? "slot_not_a_file" : "slot_empty");
    }
    return switch (slot.type()) {
      case TEXT -> words(text.strip());
      case PLACE -> words(Places.bare(text.strip()));
      case CHOICE -> or(Choices.read(slot.options(), text), "slot_not_an_option");
      case YES_NO -> or(YesNo.read(text).map(SlotReader::yesNo), "slot_not_yes_or_no");
      case FILES -> new NotThis("slot_not_a_file");
      case UNIT, HOSPITAL, DEPARTMENT ->
          known(slot, text, now)
              .<Reading>map(value -> value)
              .orElseGet(() -> words(Places.bare(text.strip())));
      default -> or(known(slot, text, now), "slot_not_" + reason(slot.type()));
    };
  }

  private Optional<Value> known(Slot slot, String text, LocalDateTime now) {
    return reader.read(slot, message(text), now).map(stored -> value(slot.type(), stored, now));
  }

  private static String reason(Slot.Type type) {
    return switch (type) {
      case NUMBER -> "a_number";
      case ITEMS -> "things";
      case QUANTITY -> "a_quantity";
      case MONEY -> "money";
      case HEADCOUNT -> "people";
      case DATE -> "a_day";
      case PERIOD -> "a_period";
      case MOMENT -> "a_moment";
      case DURATION -> "a_duration";
      case PHONE -> "a_phone";
      case BADGE -> "a_badge";
      case BLOOD_TYPE -> "a_blood_type";
      default -> "a_relation";
    };
  }

  /**
   * All values that stand in a message, in the order they stand there; spans never cross. Things
   * that stand in one list are one value. A time is found as a day, a period or a moment, whichever
   * it is, and a day that leaves its year open is the next; for a slot of another of these types,
   * or about what is over, read the words of its span again with {@link #read}.
   *
   * @param now the day and time the officer is living
   */
  public List<FoundValue> find(String text, LocalDateTime now) {
    Message message = message(text);
    List<FoundValue> all = new ArrayList<>();
    int end = 0;
    for (Found found : finder.find(message, now)) {
      FoundValue value = written(message.line(), found, now);
      if (value.start() >= end) {
        all.add(value);
        end = value.end();
      }
    }
    return List.copyOf(all);
  }

  private FoundValue written(Line line, Found found, LocalDateTime now) {
    Span span = line.written(found.start(), found.end());
    return new FoundValue(
        found.type(), span.start(), span.end(), value(found.type(), found.stored(), now));
  }

  private static Message message(String text) {
    return Message.of(text, Masking.spans(text, Line.LONGEST));
  }

  private Value value(Slot.Type type, String stored, LocalDateTime now) {
    return new Value(
        stored,
        shown.in(Language.ZH, type, stored, now.getYear()),
        shown.in(Language.EN, type, stored, now.getYear()));
  }

  /**
   * How a kept value is shown; words that could not be read as one are shown as they are.
   *
   * @param today days of this year are shown without it
   */
  public String shown(Slot slot, String stored, Language language, LocalDate today) {
    boolean zh = language == Language.ZH;
    return switch (slot.type()) {
      case CHOICE ->
          slot.options().stream()
              .filter(option -> option.value().equals(stored))
              .map(option -> option.label().in(language))
              .findFirst()
              .orElse(stored);
      case YES_NO ->
          switch (stored) {
            case "yes" -> zh ? "是" : "yes";
            case "no" -> zh ? "否" : "no";
            default -> stored;
          };
      default -> shown.in(language, slot.type(), stored, today.getYear());
    };
  }

  private static Reading words(String text) {
    return text.length() > LONGEST ? new NotThis("slot_too_long") : Value.same(Masking.mask(text));
  }

  private static Value yesNo(boolean yes) {
    return yes ? new Value("yes", "是", "yes") : new Value("no", "不是", "no");
  }

  private static Reading or(Optional<Value> value, String reason) {
    return value.<Reading>map(each -> each).orElseGet(() -> new NotThis(reason));
  }
}
