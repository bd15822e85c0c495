package org.nuanjing.policy.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.Region;
import org.nuanjing.policy.entitlements.Entitlement.Kind;
import org.nuanjing.policy.entitlements.Facts.Fact;

/**
 * An amount as staff enter it beside a clause of their document.
 *
 * @param clause the clause's id without its document: 第三条, or a heading
 * @param kind how the number is to be told
 * @param yuan the amount; 0 where none is stated
 * @param words that name what it is for in a question, the plainest first
 * @param unless words with which a question is about something else
 * @param categories whom it is for; empty for everybody
 * @param who whom it may happen to; empty for anybody
 * @param causes empty for any
 * @param from the first day a case may fall on; empty for the document's first
 * @param until the last day a case may fall on; empty for the document's last
 * @param place from the province down, inside the document's; empty for the document's
 * @param condition what must be so, shown beside the amount
 * @param conditionEn the same in English; empty where it is only written in Chinese
 */
public record Amount(
    String clause,
    Kind kind,
    int yuan,
    List<String> words,
    List<String> unless,
    Set<Category> categories,
    Set<Person> who,
    Set<Cause> causes,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String place,
    String condition,
    String conditionEn) {

  public Amount {
    words = lower(words);
    unless = lower(unless);
    categories = Set.copyOf(categories);
    who = Set.copyOf(who);
    causes = Set.copyOf(causes);
  }

  /** Why an amount cannot stand beside its clause. */
  public enum Fault {
    /** The document has no such clause. */
    NO_CLAUSE,
    /** Nothing says what it is for, or a word too short to tell. */
    NO_WORDS,
    /** Nothing says what must be so. */
    NO_CONDITION,
    /** It ends before it begins. */
    ENDS_BEFORE_IT_BEGINS,
    /** Its place lies outside the document's. */
    OTHER_PLACE,
    /** The number does not stand in the clause. */
    NOT_IN_THE_CLAUSE,
    /** The clause states the number as it is. */
    IS_FIXED,
    /** The clause states the number as a ceiling. */
    IS_A_CEILING,
    /** The clause does not say that it states no amount. */
    NOT_SILENT
  }

  /** Holds it against the document it stands in. */
  public Optional<Fault> fault(List<Passage> document) {
    Optional<Passage> stated = clause(document);
    if (stated.isEmpty()) {
      return Optional.of(Fault.NO_CLAUSE);
    }
    if (words.isEmpty() || words.stream().anyMatch(word -> word.length() < 2)) {
      return Optional.of(Fault.NO_WORDS);
    }
    if (condition.isBlank()) {
      return Optional.of(Fault.NO_CONDITION);
    }
    if (days(stated.get()).isEmpty()) {
      return Optional.of(Fault.ENDS_BEFORE_IT_BEGINS);
    }
    if (!Region.parse(stated.get().region()).covers(region(stated.get()))) {
      return Optional.of(Fault.OTHER_PLACE);
    }
    return ClauseCheck.of(stated.get(), kind, yuan).map(ClauseCheck.Wrong::why);
  }

  /** Beside its clause; nothing where the document has no such clause or it holds on no day. */
  public Optional<Entitlement> beside(List<Passage> document) {
    Optional<Passage> stated = clause(document);
    return stated.flatMap(this::days).map(days -> entitlement(stated.get(), days));
  }

  private Entitlement entitlement(Passage stated, Days days) {
    return new Entitlement(
        stated.id() + "/" + words.getFirst(),
        stated,
        kind,
        yuan,
        List.of(words.getFirst()),
        words,
        unless,
        categories,
        who,
        causes,
        days,
        region(stated),
        asks(),
        condition,
        conditionEn.isBlank() ? condition : conditionEn);
  }

  /** What is for relatives alone is told once it is known for whom, and from what cause. */
  private Set<Fact> asks() {
    return who.isEmpty() || who.contains(Person.SELF) ? Set.of() : Set.of(Fact.WHO, Fact.CAUSE);
  }

  private Optional<Passage> clause(List<Passage> document) {
    return document.stream().filter(passage -> clauseOf(passage).equals(clause)).findFirst();
  }

  /** What {@link #clause} names a passage by. */
  public static String clauseOf(Passage passage) {
    return passage.id().substring(passage.document().id().length() + 1);
  }

  private Region region(Passage stated) {
    return Region.parse(place.isBlank() ? stated.region() : place);
  }

  private Optional<Days> days(Passage stated) {
    LocalDate first = from.orElseGet(() -> stated.document().start());
    LocalDate last = until.or(stated::expires).orElse(LocalDate.MAX);
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
