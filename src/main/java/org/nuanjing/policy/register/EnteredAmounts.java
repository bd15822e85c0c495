package org.nuanjing.policy.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.entitlements.AmountRules;
import org.nuanjing.policy.entitlements.Days;
import org.nuanjing.policy.entitlements.Entitlement;
import org.nuanjing.policy.entitlements.Entitlements;
import org.nuanjing.policy.entitlements.Facts;
import org.nuanjing.policy.entitlements.Outcome;

/**
 * The amounts of the folder and those staff entered beside published documents. An amount ends with
 * the last day before a newer version of its document takes over, wherever either lies. Worked out
 * anew once the register has changed; asks it how often it has at every question.
 */
final class EnteredAmounts implements AmountRules {

  private final Entitlements folder;
  private final Rules rules;
  private final RuleActions actions;
  private final Shelf shelf;
  private final Clock clock;
  private volatile Seen seen;

  /**
   * @param amounts as of {@code changes}
   */
  private record Seen(long changes, Entitlements amounts) {}

  EnteredAmounts(Entitlements folder, Rules rules, RuleActions actions, Shelf shelf, Clock clock) {
    this.folder = folder;
    this.rules = rules;
    this.actions = actions;
    this.shelf = shelf;
    this.clock = clock;
    seen = new Seen(-1, folder);
  }

  @Override
  public Optional<Outcome> settle(String question, Facts facts) {
    return current().settle(question, facts);
  }

  private Entitlements current() {
    long changes = rules.changes();
    Seen last = seen;
    if (last.changes() != changes) {
      last = new Seen(changes, read());
      seen = last;
    }
    return last.amounts();
  }

  private Entitlements read() {
    List<Rule> published =
        rules.list().stream().filter(rule -> rule.state() == Rule.State.PUBLISHED).toList();
    List<Entitlement> entered =
        published.stream().filter(rule -> !rule.amounts().isEmpty()).flatMap(this::of).toList();
    List<Version> versions = new ArrayList<>(published.stream().map(Version::of).toList());
    shelf.list(LocalDate.now(clock)).stream()
        .map(Shelf.Shelved::document)
        .filter(document -> Rule.idOf(document.id()).isEmpty())
        .map(Version::of)
        .forEach(versions::add);
    return new Entitlements(cut(folder.list(), versions)).with(cut(entered, versions));
  }

  private Stream<Entitlement> of(Rule rule) {
    List<Passage> clauses = actions.preview(rule).clauses();
    return rule.amounts().stream()
        .filter(amount -> amount.fault(clauses).isEmpty())
        .flatMap(amount -> amount.beside(clauses).stream());
  }

  private static List<Entitlement> cut(List<Entitlement> amounts, List<Version> versions) {
    return amounts.stream()
        .flatMap(amount -> days(amount, versions).map(amount::on).stream())
        .toList();
  }

  private static Optional<Days> days(Entitlement amount, List<Version> versions) {
    Version own = Version.of(amount.clause().document());
    return versions.stream()
        .filter(other -> other.replaces(own))
        .map(Version::start)
        .min(LocalDate::compareTo)
        .map(amount.days()::before)
        .orElseGet(() -> Optional.of(amount.days()));
  }

  /**
   * A version of a document.
   *
   * @param supersedes the title of another document that it replaces; empty where there is none
   */
  private record Version(String title, String region, LocalDate start, String supersedes) {

    static Version of(PolicyDocument document) {
      return new Version(
          document.title(), document.region(), document.start(), document.supersedes());
    }

    static Version of(Rule rule) {
      Particulars given = rule.particulars();
      return new Version(
          given.title(),
          given.region(),
          given.effective().orElse(LocalDate.MIN),
          given.supersedes());
    }

    boolean replaces(Version other) {
      return (title.equals(other.title) || supersedes.equals(other.title))
          && region.equals(other.region)
          && start.isAfter(other.start);
    }
  }
}
