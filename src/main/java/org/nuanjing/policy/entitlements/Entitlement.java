package org.nuanjing.policy.entitlements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.Span;
import org.nuanjing.policy.documents.Region;
import org.nuanjing.policy.entitlements.Facts.Fact;

/**
 * One amount a clause grants, or its silence about one.
 *
 * @param id unique in its file
 * @param clause where it stands, word for word
 * @param kind how the number is to be told
 * @param yuan the amount; 0 where none is stated
 * @param occasions what it is for; never empty
 * @param words that name the occasion in a question
 * @param unless words with which a question is about something else
 * @param categories whom it is for; empty for everybody
 * @param who whom it may happen to; empty for anybody
 * @param causes empty for any
 * @param days on which the case must fall
 * @param place empty for the whole country
 * @param asks which facts must be known before the amount may be told
 * @param conditionZh what must be so, shown beside the amount in Chinese
 * @param conditionEn the same in English
 */
public record Entitlement(
    String id,
    Passage clause,
    Kind kind,
    int yuan,
    List<String> occasions,
    List<String> words,
    List<String> unless,
    Set<Category> categories,
    Set<Person> who,
    Set<Cause> causes,
    Days days,
    Region place,
    Set<Fact> asks,
    String conditionZh,
    String conditionEn) {

  public Entitlement {
    occasions = List.copyOf(occasions);
    words = List.copyOf(words);
    unless = List.copyOf(unless);
    categories = Set.copyOf(categories);
    who = Set.copyOf(who);
    causes = Set.copyOf(causes);
    asks = Set.copyOf(asks);
  }

  /** How a number is to be told. */
  public enum Kind {
    /** At most so much; never told as the amount itself. */
    CEILING,
    /** Exactly so much. */
    FIXED,
    /** The rule says that it states no amount. */
    UNSTATED
  }

  /** The decisive words in the clause's text. */
  public Optional<Span> mark() {
    return ClauseCheck.span(clause, kind, yuan);
  }

  /** The same on other days. */
  public Entitlement on(Days others) {
    return with(occasions, others);
  }

  /** The same under another name of its one occasion. */
  Entitlement named(String occasion) {
    return with(List.of(occasion), days);
  }

  private Entitlement with(List<String> givenOccasions, Days givenDays) {
    return new Entitlement(
        id,
        clause,
        kind,
        yuan,
        givenOccasions,
        words,
        unless,
        categories,
        who,
        causes,
        givenDays,
        place,
        asks,
        conditionZh,
        conditionEn);
  }

  /** Whether one case may fall under both, told by a word that names both. */
  public boolean sameCase(Entitlement other) {
    return words.stream().anyMatch(other.words::contains) && overlaps(other);
  }

  /** Whether one case may fall under both. */
  boolean meets(Entitlement other) {
    return occasions.stream().anyMatch(other.occasions::contains) && overlaps(other);
  }

  private boolean overlaps(Entitlement other) {
    return days.meets(other.days)
        && (place.covers(other.place) || other.place.covers(place))
        && meet(categories, other.categories)
        && meet(who, other.who)
        && meet(causes, other.causes);
  }

  /** Whether both tell the same. */
  boolean tellsAs(Entitlement other) {
    return kind == other.kind && yuan == other.yuan;
  }

  private static <T> boolean meet(Set<T> some, Set<T> others) {
    return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
  }
}
