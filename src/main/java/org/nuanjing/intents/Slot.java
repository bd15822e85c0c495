package org.nuanjing.intents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing a request needs to know.
 *
 * @param name unique within the intent, lower-case with underscores
 * @param title what it is called on a summary and on the ticket
 * @param type what counts as a value
 * @param ask the question
 * @param why why it is asked; told when the officer wonders
 * @param need whether the officer may leave it out
 * @param opening whether the words the request was opened with are its value, so that it is not
 *     asked again
 * @param tense whether a day that leaves its year or month open is to come or is over
 * @param options the values to choose from; empty unless the type is {@link Type#CHOICE}
 * @param onlyIf what must have been answered before for it to be asked; empty where it always is
 */
public record Slot(
    String name,
    Phrase title,
    Type type,
    Phrase ask,
    Phrase why,
    Need need,
    Opening opening,
    Tense tense,
    List<Option> options,
    Optional<OnlyIf> onlyIf) {

  public Slot {
    options = List.copyOf(options);
  }

  /** Whether it is to be asked after these answers, by the names of their slots. */
  public boolean applies(Map<String, String> answers) {
    return onlyIf.isEmpty() || onlyIf.get().allows(answers.get(onlyIf.get().slot()));
  }

  /**
   * That a slot is asked only after some answers to another.
   *
   * @param slot a choice or yes-or-no slot before it
   * @param values the stored values after which it is asked
   * @param others those after which it is not; after any other answer it is asked
   */
  public record OnlyIf(String slot, Set<String> values, Set<String> others) {

    public OnlyIf {
      values = Set.copyOf(values);
      others = Set.copyOf(others);
    }

    private boolean allows(@Nullable String stored) {
      return stored == null || !others.contains(stored);
    }
  }

  /** What counts as a value. */
  public enum Type {
    /** Any words. */
    TEXT,
    /** One of the slot's options. */
    CHOICE,
    /** Yes or no. */
    YES_NO,
    /** A number, also in Chinese numerals; 半 is a half. */
    NUMBER,
    /** Things with how many of them, several at once: 口罩两箱、手套一百双. */
    ITEMS,
    /** How many of one thing, with its measure word: 两三百, 半箱. */
    QUANTITY,
    /** An amount of money, in yuan. */
    MONEY,
    /** How many people. */
    HEADCOUNT,
    /** A day. */
    DATE,
    /** A day, or a first and a last day: 8号到12号. */
    PERIOD,
    /** A day and a time of it, or a part of it: 下周三下午. */
    MOMENT,
    /** How long: 三天, 两小时. */
    DURATION,
    /** A telephone number. */
    PHONE,
    /** A badge number. */
    BADGE,
    /** A blood type, ABO and perhaps Rh. */
    BLOOD_TYPE,
    /** Who somebody is to the officer: 岳父, 媳妇. */
    RELATION,
    /** Where: words, or a shared location. */
    PLACE,
    /** A unit of the tree, by name or nickname; other words are kept as they are. */
    UNIT,
    /** A hospital, by name or nickname; other words are kept as they are. */
    HOSPITAL,
    /** A department of a hospital: 心内科. */
    DEPARTMENT,
    /** One or more pictures or documents. */
    FILES
  }

  /** Whether the officer may leave a slot out. */
  public enum Need {
    REQUIRED,
    MAY_SKIP
  }

  /** Whether the words a request was opened with fill a slot. */
  public enum Opening {
    FILLS,
    DOES_NOT_FILL
  }

  /** Whether what is asked for is to come or is over. */
  public enum Tense {
    COMING,
    PAST
  }

  /**
   * One value to choose.
   *
   * @param value what is kept: lower-case with underscores
   * @param label what the button says; its parts, such as those of 换班、轮休, name it too
   * @param also what else names it, in any language
   */
  public record Option(String value, Phrase label, List<String> also) {

    /** Where the blocks of Chinese, Japanese and Korean signs begin. */
    private static final int HAN = 0x2E80;

    private static final Pattern PARTS = Pattern.compile("[、，,/；;]| or | and |或者?|和");

    public Option {
      also = List.copyOf(also);
    }

    /** An option that is called as its label says. */
    public Option(String value, Phrase label) {
      this(value, label, List.of());
    }

    /** All that names it, in lower case, the label first. */
    public List<String> names() {
      return Stream.concat(
              Stream.of(label.zh(), label.en())
                  .flatMap(each -> Stream.concat(Stream.of(each), PARTS.splitAsStream(each))),
              also.stream())
          .map(each -> each.strip().toLowerCase(Locale.ROOT))
          .filter(each -> !each.isEmpty())
          .distinct()
          .toList();
    }

    /**
     * Whether a sentence holds one of its names: a Chinese one of two signs or more anywhere, any
     * other as words of their own.
     */
    public boolean isNamedIn(String sentence) {
      String words = " " + sentence.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+", " ") + " ";
      return names().stream()
          .anyMatch(name ->
              name.codePointAt(0) < HAN
                  ? words.contains(" " + name + " ")
                  : name.length() >= 2 && words.contains(name));
    }
  }
}
