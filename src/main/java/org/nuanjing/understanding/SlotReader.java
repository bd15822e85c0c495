package org.nuanjing.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Slot;

/** Reads what an officer wrote as the value of a slot. Never throws, whatever the text. */
public final class SlotReader {

  /** The longest words kept as a value, in UTF-16 units. */
  static final int LONGEST = 2_000;

  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final Gazetteer gazetteer;

  public SlotReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** What came of reading. */
  public sealed interface Reading {}

  /**
   * It is a value.
   *
   * @param stored as kept: words as written; an option's value; {@code yes} or {@code no}; a plain
   *     decimal number; a day as {@code 2026-12-03}; a telephone number in digits
   * @param shownZh how it is shown in Chinese
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
   * Reads a text. Identity-card and bank-card numbers in it are masked.
   *
   * @param now the day and time the officer is living, for days such as tomorrow
   */
  public Reading read(Slot slot, String text, LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    if (Normalizer.half(text).isBlank()) {
      return new NotThis(slot.type() == Slot.Type.FILES ? "slot_not_a_file" : "slot_empty");
    }
    return switch (slot.type()) {
      case PLACE -> words(place(text.strip()));
      case CHOICE -> or(Choices.read(slot.options(), text), "slot_not_an_option");
      case YES_NO -> or(YesNo.read(text).map(SlotReader::yesNo), "slot_not_yes_or_no");
      case NUMBER -> or(Numbers.read(text).map(Value::same), "slot_not_a_number");
      case DATE -> or(Days.read(text, today).map(day -> Days.value(day, today)), "slot_not_a_day");
      case PHONE -> or(Phones.read(text), "slot_not_a_phone");
      case FILES -> new NotThis("slot_not_a_file");
      default -> words(text.strip());
    };
  }

  /** All values that stand in a message, in the order they stand there; spans never cross. */
  public List<FoundValue> find(String text, LocalDateTime now) {
    return gazetteer.entries().stream()
        .filter(entry -> entry.kind() == Gazetteer.Kind.UNIT)
        .filter(entry -> text.contains(entry.name().zh()))
        .map(entry -> unit(entry, text.indexOf(entry.name().zh())))
        .toList();
  }

  private static FoundValue unit(Gazetteer.Entry entry, int start) {
    Phrase name = entry.name();
    Value value = new Value(entry.id(), name.zh(), name.en());
    return new FoundValue(Slot.Type.UNIT, start, start + name.zh().length(), value);
  }

  /** How a kept value is shown. */
  public String shown(Slot slot, String stored, Language language) {
    boolean zh = language == Language.ZH;
    return switch (slot.type()) {
      case CHOICE ->
          slot.options().stream()
              .filter(option -> option.value().equals(stored))
              .map(option -> option.label().in(language))
              .findFirst()
              .orElse(stored);
      case YES_NO -> stored.equals("yes") ? (zh ? "是" : "yes") : (zh ? "否" : "no");
      case DATE ->
          stored.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
              ? LocalDate.parse(stored).format(zh ? DAY_ZH : DAY_EN)
              : stored;
      default -> stored;
    };
  }

  private static Reading words(String text) {
    return text.length() > LONGEST ? new NotThis("slot_too_long") : Value.same(Masking.mask(text));
  }

  /** The place alone, without the words that lead to it. */
  private static String place(String text) {
    String place =
        text.replaceFirst(
                "(?i)^(?:请|麻烦)?(?:我|我们|人|他|她)?(?:送到|送去|送往|发到|寄到|就在|现在在|在|deliver to |send (?:it"
                    + " )?to |at the |at |in the |in )",
                "")
            .replaceFirst("(?:就行|就好|吧|就可以了|谢谢)?[。.!！]*$", "")
            .strip();
    return place.isEmpty() ? text : place;
  }

  private static Value yesNo(boolean yes) {
    return yes ? new Value("yes", "是", "yes") : new Value("no", "不是", "no");
  }

  private static Reading or(Optional<Value> value, String reason) {
    return value.<Reading>map(each -> each).orElseGet(() -> new NotThis(reason));
  }
}
