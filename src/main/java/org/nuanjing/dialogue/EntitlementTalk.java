package org.nuanjing.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.Language;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.entitlements.Cause;
import org.nuanjing.policy.entitlements.Entitlement;
import org.nuanjing.policy.entitlements.Facts.Fact;
import org.nuanjing.policy.entitlements.Outcome;
import org.nuanjing.policy.entitlements.Person;

/** How the amount that was worked out reads, and how the fact that is missing is asked for. */
final class EntitlementTalk {

  private final Turn turn;
  private final Quoting quoting;

  EntitlementTalk(Turn turn) {
    this.turn = turn;
    quoting = new Quoting(turn);
  }

  /** The short line above the clause. */
  String line(Outcome outcome, Asked asked) {
    return switch (outcome) {
      case Outcome.Settled settled -> amount(settled.rule());
      case Outcome.NotCovered other ->
          turn.text(
              "not_covered_" + name(other.fact()),
              Map.of(
                  "clause", Quoting.title(other.rule().clause()),
                  "category", quoting.category(asked.category())));
      case Outcome.Missing missing -> turn.text("fact_" + name(missing.fact()));
    };
  }

  /** At most so much is never told as so much. */
  private String amount(Entitlement rule) {
    String condition = turn.language() == Language.ZH ? rule.conditionZh() : rule.conditionEn();
    String key =
        switch (rule.kind()) {
          case CEILING -> "amount_at_most";
          case FIXED -> "amount_fixed";
          case UNSTATED -> "amount_unstated";
        };
    return turn.text(key, Map.of("amount", Integer.toString(rule.yuan()), "condition", condition));
  }

  /** The clause that decides, or that the missing fact is about. */
  static Entitlement rule(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Settled settled -> settled.rule();
      case Outcome.NotCovered other -> other.rule();
      case Outcome.Missing missing -> missing.rules().getFirst();
    };
  }

  /** The same as a citation. */
  static Citation citation(Outcome outcome, LocalDate today) {
    Entitlement rule = rule(outcome);
    Standing standing =
        rule.days().last().isBefore(today)
            ? Standing.SUPERSEDED
            : rule.days().first().isAfter(today) ? Standing.NOT_YET_IN_FORCE : Standing.IN_FORCE;
    return Quoting.citation(
        rule.clause(),
        standing,
        Addressee.EVERYBODY,
        outcome instanceof Outcome.Settled ? rule.mark().stream().toList() : List.of());
  }

  /** Buttons for what the missing fact can be. */
  List<Choice> choices(Outcome.Missing missing, Asked asked) {
    List<Choice> choices = new ArrayList<>();
    switch (missing.fact()) {
      case WHO -> {
        Set<Person> persons = EnumSet.of(Person.RELATIVE);
        missing.rules().forEach(rule -> persons.addAll(rule.who()));
        persons.forEach(person -> choices.add(choice(asked, "who", person.name())));
      }
      case CAUSE ->
          List.of(Cause.ILLNESS, Cause.DUTY, Cause.OTHER)
              .forEach(cause -> choices.add(choice(asked, "cause", cause.name())));
      case WHEN -> missing.rules().forEach(rule -> choices.add(when(asked, rule)));
      case CATEGORY -> {}
    }
    return choices;
  }

  private Choice choice(Asked asked, String fact, String name) {
    String value = name.toLowerCase(Locale.ROOT);
    return Taps.plain(
        Taps.RULE + ":" + asked.stamp() + ":" + fact + "=" + value, turn.text(fact + "_" + value));
  }

  private Choice when(Asked asked, Entitlement rule) {
    boolean ended = !rule.days().last().equals(LocalDate.MAX);
    LocalDate day = ended ? rule.days().last() : rule.days().first();
    String label =
        turn.text(
            ended ? "when_until" : "when_from", Map.of("day", Times.full(day, turn.language())));
    return Taps.plain(Taps.RULE + ":" + asked.stamp() + ":when=" + day, label);
  }

  private static String name(Fact fact) {
    return fact.name().toLowerCase(Locale.ROOT);
  }
}
