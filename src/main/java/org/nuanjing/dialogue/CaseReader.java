package org.nuanjing.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot.Type;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.entitlements.Cause;
import org.nuanjing.policy.entitlements.Days;
import org.nuanjing.policy.entitlements.Facts;
import org.nuanjing.policy.entitlements.Person;
import org.nuanjing.understanding.SlotReader;

/** Reads the facts of a case out of an officer's words. */
final class CaseReader {

  private static final Map<Category, Pattern> CATEGORIES = new EnumMap<>(Category.class);

  static {
    CATEGORIES.put(Category.AUXILIARY, Pattern.compile("辅警|协警|警务辅助|auxiliar"));
    CATEGORIES.put(Category.RETIRED, Pattern.compile("退休(?:民警|警察|干部|人员|的)|离退休|retired officer"));
    CATEGORIES.put(Category.OFFICER, Pattern.compile("民警|正式警|人民警察|police officer"));
  }

  /** Somebody of the force, where no relative is named. */
  private static final Pattern ONE_OF_US =
      Pattern.compile("民警|同事|战友|战士|牺牲|殉职|烈士|officer|colleague");

  private static final Pattern SPOUSES_PARENT =
      Pattern.compile("(?:配偶|爱人|老婆|老公|媳妇|妻子|丈夫|对象)的?(?:父|母|爸|妈|爹|娘|双亲)");

  private final SlotReader reader;

  CaseReader(SlotReader reader) {
    this.reader = reader;
  }

  /** Whom the words are about, where they say so. */
  static Optional<Category> category(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return CATEGORIES.entrySet().stream()
        .filter(each -> each.getValue().matcher(lower).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * What the words say of the case; a relative in words of one's own goes before the force.
   *
   * @param asOf the day the case is taken to fall on where the words name none
   */
  Facts read(String words, LocalDateTime now, LocalDate asOf, Category category, String region) {
    return new Facts(
        person(words, now),
        Cause.in(words),
        AskedTime.days(words, now.toLocalDate()).orElseGet(() -> Days.of(asOf)),
        category,
        region);
  }

  private Optional<Person> person(String words, LocalDateTime now) {
    if (SPOUSES_PARENT.matcher(words).find()) {
      return Optional.of(Person.SPOUSES_PARENT);
    }
    Optional<Person> relative =
        reader.find(words, now).stream()
            .filter(found -> found.type() == Type.RELATION)
            .flatMap(found -> person(found.value().stored()).stream())
            .filter(person -> person != Person.SELF)
            .findFirst();
    return relative.or(() ->
        ONE_OF_US.matcher(words.toLowerCase(Locale.ROOT)).find() || said(words, now)
            ? Optional.of(Person.SELF)
            : Optional.empty());
  }

  private boolean said(String words, LocalDateTime now) {
    return reader.find(words, now).stream()
        .anyMatch(found -> found.type() == Type.RELATION && found.value().stored().equals("self"));
  }

  private static Optional<Person> person(String relation) {
    return switch (relation) {
      case "father", "mother", "parent" -> Optional.of(Person.PARENT);
      case "wife", "husband", "spouse" -> Optional.of(Person.SPOUSE);
      case "child", "son", "daughter" -> Optional.of(Person.CHILD);
      case "wifes_father",
          "husbands_father",
          "father_in_law",
          "wifes_mother",
          "husbands_mother",
          "mother_in_law",
          "parent_in_law" ->
          Optional.of(Person.SPOUSES_PARENT);
      case "sibling", "grandparent", "grandchild", "relative" -> Optional.of(Person.RELATIVE);
      case "self" -> Optional.of(Person.SELF);
      default -> Optional.empty();
    };
  }
}
