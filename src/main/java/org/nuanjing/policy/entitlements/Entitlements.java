package org.nuanjing.policy.entitlements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;
import org.nuanjing.policy.entitlements.Facts.Fact;

/** Works out what is due to whom from rules kept as data. Safe for use from many threads. */
public final class Entitlements implements AmountRules {

  /** No rules at all. */
  public static final Entitlements NONE = new Entitlements(List.of());

  /** Asks for money, or whether there is any. */
  private static final Pattern ASKS =
      Pattern.compile(
          "多少(?!天|日|年|个?月|个?小时|周|人|次|岁|份|种|步|张|张表|公里)|几(?:百|千|万)?[块元]|几个钱|标准|金额|数额"
              + "|(?:有|给|发|补)(?:没有?|不)?(?:有|给|发|补)?.{0,6}(?:慰问|补助|贺|礼金|钱)|慰问金?[吗么]|how much|amount"
              + "|any (?:money|allowance|payment)");

  /** Asks for papers or the way to it, whatever else it says. */
  private static final Pattern ASKS_ELSE =
      Pattern.compile(
          "材料|证明|手续|怎么申请|咋申请|如何申请|流程|要带|找谁|what papers|which papers|how (?:do|can) i apply");

  private final List<Entitlement> rules;
  private final Places places;

  public Entitlements(List<Entitlement> rules) {
    this.rules = List.copyOf(rules);
    places = Places.ofTheCountry().with(rules.stream().map(Entitlement::place).toList());
  }

  /** All of them, as the file has them. */
  public List<Entitlement> list() {
    return rules;
  }

  /**
   * These and others. Others whose first word names an occasion of these are about the same.
   *
   * @param others each of one occasion that is its first word
   */
  public Entitlements with(List<Entitlement> others) {
    List<Entitlement> all = new ArrayList<>(rules);
    for (Entitlement other : others) {
      all.add(other.named(named(all, other.words().getFirst())));
    }
    return new Entitlements(all);
  }

  private static String named(List<Entitlement> rules, String word) {
    return rules.stream()
        .filter(rule -> rule.words().contains(word))
        .map(rule -> rule.occasions().getFirst())
        .findFirst()
        .orElse(word);
  }

  @Override
  public Optional<Outcome> settle(String question, Facts facts) {
    String asked = question.toLowerCase(Locale.ROOT);
    if (!ASKS.matcher(asked).find() || ASKS_ELSE.matcher(asked).find()) {
      return Optional.empty();
    }
    return occasion(asked).flatMap(occasion -> settle(occasion, question, facts));
  }

  /** The occasion whose longest word the question names. */
  private Optional<String> occasion(String asked) {
    return rules.stream()
        .filter(rule -> rule.unless().stream().noneMatch(asked::contains))
        .flatMap(rule ->
            rule.words().stream()
                .filter(asked::contains)
                .map(word -> new Named(rule.occasions().getFirst(), word.length())))
        .max(Comparator.comparingInt(Named::length))
        .map(Named::occasion);
  }

  private record Named(String occasion, int length) {}

  private Optional<Outcome> settle(String occasion, String question, Facts facts) {
    Region own = places.complete(Region.parse(facts.region()));
    List<Region> named = places.namedIn(question);
    List<Entitlement> here =
        rules.stream()
            .filter(rule -> rule.occasions().contains(occasion))
            .filter(rule -> facts.region().isBlank() || rule.place().covers(own))
            .filter(rule -> named.stream().allMatch(place -> rule.place().covers(place)))
            .toList();
    long places = here.stream().map(Entitlement::place).distinct().count();
    return places == 1
        ? Optional.of(narrow(here, facts)).filter(outcome -> !disputed(outcome, here, facts))
        : Optional.empty();
  }

  /** Whether another rule says something else of the same case. */
  private static boolean disputed(Outcome outcome, List<Entitlement> here, Facts facts) {
    return outcome instanceof Outcome.Settled(Entitlement rule)
        && here.stream()
            .filter(other -> other.days().meets(facts.when()))
            .filter(other -> facts.who().isEmpty() || fits(other.who(), facts.who().get()))
            .filter(other -> facts.cause().isEmpty() || fits(other.causes(), facts.cause().get()))
            .anyMatch(other -> other.meets(rule) && !other.tellsAs(rule));
  }

  private static Outcome narrow(List<Entitlement> here, Facts facts) {
    Category category = facts.category() == Category.UNKNOWN ? first(here) : facts.category();
    List<Entitlement> left = keep(here, rule -> fits(rule.categories(), category));
    if (left.isEmpty()) {
      return new Outcome.NotCovered(here.getFirst(), Fact.CATEGORY);
    }
    List<Entitlement> dated = keep(left, rule -> rule.days().meets(facts.when()));
    if (dated.isEmpty()) {
      return new Outcome.NotCovered(left.getFirst(), Fact.WHEN);
    }
    return byPerson(dated, facts);
  }

  private static Outcome byPerson(List<Entitlement> rules, Facts facts) {
    if (facts.who().isEmpty() && mustKnow(rules, Fact.WHO, Entitlement::who)) {
      return new Outcome.Missing(Fact.WHO, rules);
    }
    List<Entitlement> left =
        keep(rules, rule -> facts.who().isEmpty() || fits(rule.who(), facts.who().get()));
    return left.isEmpty()
        ? new Outcome.NotCovered(rules.getFirst(), Fact.WHO)
        : byCause(left, facts);
  }

  private static Outcome byCause(List<Entitlement> rules, Facts facts) {
    if (facts.cause().isEmpty() && mustKnow(rules, Fact.CAUSE, Entitlement::causes)) {
      return new Outcome.Missing(Fact.CAUSE, rules);
    }
    List<Entitlement> left =
        keep(rules, rule -> facts.cause().isEmpty() || fits(rule.causes(), facts.cause().get()));
    if (left.isEmpty()) {
      return new Outcome.NotCovered(rules.getFirst(), Fact.CAUSE);
    }
    boolean changed = left.stream().anyMatch(rule -> !rule.days().meets(left.getFirst().days()));
    return changed ? new Outcome.Missing(Fact.WHEN, left) : new Outcome.Settled(left.getFirst());
  }

  /** Whether a rule wants the fact known, and the rules differ by it or one is for some alone. */
  private static <T> boolean mustKnow(
      List<Entitlement> rules, Fact fact, Function<Entitlement, Set<T>> of) {
    return rules.stream().anyMatch(rule -> rule.asks().contains(fact) && !of.apply(rule).isEmpty());
  }

  private static Category first(List<Entitlement> rules) {
    return rules.stream()
        .flatMap(rule -> rule.categories().stream().sorted())
        .findFirst()
        .orElse(Category.UNKNOWN);
  }

  private static <T> boolean fits(Set<T> allowed, T value) {
    return allowed.isEmpty() || allowed.contains(value);
  }

  private static List<Entitlement> keep(List<Entitlement> rules, Predicate<Entitlement> which) {
    return rules.stream().filter(which).toList();
  }
}
