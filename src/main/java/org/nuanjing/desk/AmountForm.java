package org.nuanjing.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanjing.desk.PolicyForm.NotUnderstood;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.entitlements.Cause;
import org.nuanjing.policy.entitlements.Entitlement.Kind;
import org.nuanjing.policy.entitlements.Person;

/**
 * An amount as somebody typed it.
 *
 * @param words parted by commas
 * @param unless parted by commas
 * @param category names of {@link org.nuanjing.policy.Category}
 * @param who names of {@link Person}
 * @param cause names of {@link Cause}
 */
record AmountForm(
    @Nullable String clause,
    @Nullable String kind,
    @Nullable String yuan,
    @Nullable String words,
    @Nullable String unless,
    @Nullable List<String> category,
    @Nullable List<String> who,
    @Nullable List<String> cause,
    @Nullable String from,
    @Nullable String until,
    @Nullable String place,
    @Nullable String condition,
    @Nullable String conditionEn) {

  static final AmountForm EMPTY =
      new AmountForm("", "", "", "", "", null, null, null, "", "", "", "", "");

  private static final int MOST_WORDS = 30;

  static AmountForm of(Amount amount) {
    return new AmountForm(
        amount.clause(),
        amount.kind().name(),
        amount.kind() == Kind.UNSTATED ? "" : Integer.toString(amount.yuan()),
        String.join("、", amount.words()),
        String.join("、", amount.unless()),
        names(amount.categories()),
        names(amount.who()),
        names(amount.causes()),
        amount.from().map(LocalDate::toString).orElse(""),
        amount.until().map(LocalDate::toString).orElse(""),
        amount.place(),
        amount.condition(),
        amount.conditionEn());
  }

  private static List<String> names(Set<? extends Enum<?>> chosen) {
    return chosen.stream().map(Enum::name).sorted().toList();
  }

  Amount amount() throws NotUnderstood {
    Kind told = constant(kind, Kind.class);
    return new Amount(
        PolicyForm.line(clause),
        told,
        told == Kind.UNSTATED ? 0 : number(),
        words(words),
        words(unless),
        PolicyForm.categories(category),
        constants(who, Person.class),
        constants(cause, Cause.class),
        PolicyForm.day(from),
        PolicyForm.day(until),
        PolicyForm.region(place),
        PolicyForm.line(condition),
        PolicyForm.line(conditionEn));
  }

  private int number() throws NotUnderstood {
    String line = PolicyForm.line(yuan).replaceAll("[,，元 ]", "");
    if (!line.matches("[1-9][0-9]{0,7}")) {
      throw new NotUnderstood();
    }
    return Integer.parseInt(line);
  }

  private static List<String> words(@Nullable String typed) throws NotUnderstood {
    List<String> words =
        Arrays.stream(PolicyForm.line(typed).split("[、，,;；]", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (words.size() > MOST_WORDS) {
      throw new NotUnderstood();
    }
    return words;
  }

  private static <E extends Enum<E>> Set<E> constants(@Nullable List<String> names, Class<E> type)
      throws NotUnderstood {
    Set<E> found = EnumSet.noneOf(type);
    for (String name : Optional.ofNullable(names).orElse(List.of())) {
      found.add(constant(name, type));
    }
    return found;
  }

  private static <E extends Enum<E>> E constant(@Nullable String name, Class<E> type)
      throws NotUnderstood {
    try {
      return Enum.valueOf(type, name == null ? "" : name);
    } catch (IllegalArgumentException unknown) {
      throw new NotUnderstood();
    }
  }
}
