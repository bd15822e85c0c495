package org.nuanjing.dialogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Type;
import org.nuanjing.understanding.FoundValue;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.SlotReader.Value;

/**
 * Which slots the values of one sentence fill. A slot is filled only where one value, and no other,
 * can be its own: what is doubtful is asked.
 */
final class Filling {

  private static final Set<Type> TIMES = EnumSet.of(Type.DATE, Type.PERIOD, Type.MOMENT);

  /** Choices that are no wish of their own when their word stands in a sentence. */
  private static final Set<String> CATCH_ALL = Set.of("other", "others", "any", "any_time");

  /** What may stand around a value that is all of an answer. */
  private static final Pattern FILLERS = Pattern.compile("[\\s\\p{P}的了吧呢啊呀哦嘛要就是我给请之前以前前后内]*");

  /** A number alone may answer a list of choices, and names no place. */
  private static final Pattern BARE_NUMBER =
      Pattern.compile("\\s*(?:[0-9]{1,2}|[一二三四五六七八九十])[.、。]?\\s*");

  private final SlotReader reader;

  Filling(SlotReader reader) {
    this.reader = reader;
  }

  /** Stored values by slot name, for those of the slots that the words fill. */
  Map<String, String> read(List<Slot> slots, String words, LocalDateTime now) {
    Map<String, String> filled = new LinkedHashMap<>();
    if (words.isBlank()) {
      return filled;
    }
    List<FoundValue> found = reader.find(words, now);
    for (Slot slot : slots) {
      Optional<String> stored =
          slot.type() == Type.CHOICE ? named(slot, words) : only(slot, words, found, now);
      stored.ifPresent(value -> filled.put(slot.name(), value));
    }
    return filled;
  }

  /** Free words for a place that are a yes, a no, a question, or wholly another value. */
  boolean isNoPlace(Slot slot, String words, LocalDateTime now) {
    return switch (slot.type()) {
      case PLACE, UNIT, HOSPITAL, DEPARTMENT ->
          Words.yes(words)
              || Words.no(words)
              || Words.nothing(words)
              || Words.asks(words)
              || Words.chats(words)
              || BARE_NUMBER.matcher(words).matches()
              || isWhollyOther(slot, words, now);
      default -> false;
    };
  }

  /** Whether the words are nothing but a value of a type that cannot answer for the slot. */
  private boolean isWhollyOther(Slot slot, String words, LocalDateTime now) {
    List<FoundValue> found = reader.find(words, now);
    return found.size() == 1
        && !answers(slot.type(), found.getFirst().type())
        && FILLERS
            .matcher(
                words.substring(0, found.getFirst().start())
                    + words.substring(found.getFirst().end()))
            .matches();
  }

  /** Whether a value of one type can answer for a slot of another. */
  static boolean answers(Type slot, Type found) {
    return switch (slot) {
      case DATE, PERIOD, MOMENT -> TIMES.contains(found);
      case PLACE -> found == Type.PLACE || found == Type.UNIT || found == Type.HOSPITAL;
      case UNIT -> found == Type.UNIT || found == Type.PLACE;
      case HOSPITAL -> found == Type.HOSPITAL || found == Type.PLACE;
      case NUMBER -> found == Type.QUANTITY || found == Type.HEADCOUNT || found == Type.NUMBER;
      case TEXT, CHOICE, YES_NO, FILES -> false;
      default -> slot == found;
    };
  }

  private Optional<String> only(
      Slot slot, String words, List<FoundValue> found, LocalDateTime now) {
    List<String> values = new ArrayList<>();
    for (FoundValue each : found) {
      if (answers(slot.type(), each.type())) {
        stored(slot, words, each, now).ifPresent(values::add);
      }
    }
    if (slot.type() == Type.ITEMS && !values.isEmpty()) {
      return Optional.of(String.join(";", values));
    }
    List<String> different = values.stream().distinct().toList();
    return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
  }

  /**
   * A value of a related type is read again as what the slot asks for; so are days, which may be
   * meant to be over, and periods, which may have begun.
   */
  private Optional<String> stored(Slot slot, String words, FoundValue found, LocalDateTime now) {
    boolean open = TIMES.contains(slot.type()) && slot.tense() == Slot.Tense.PAST;
    if (found.type() == slot.type() && !open && slot.type() != Type.PERIOD) {
      return Optional.of(found.value().stored());
    }
    return reader.read(slot, words.substring(found.start(), found.end()), now)
            instanceof Value value
        ? Optional.of(value.stored())
        : Optional.empty();
  }

  /**
   * The one option whose label stands in the words. Only where the choice is what the request is
   * about, and so required: 晚上 in a sentence about sleep is no time to be called.
   */
  private static Optional<String> named(Slot slot, String words) {
    List<Slot.Option> named =
        slot.options().stream()
            .filter(option -> slot.need() == Slot.Need.REQUIRED)
            .filter(option -> !CATCH_ALL.contains(option.value()))
            .filter(option -> option.isNamedIn(words))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst().value()) : Optional.empty();
  }
}
