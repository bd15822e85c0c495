package org.nuanjing.policy.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.Care;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.DocumentReader.Draft;
import org.nuanjing.policy.documents.Reading;
import org.nuanjing.policy.register.Rule.Act;
import org.nuanjing.policy.register.Rule.Kind;
import org.nuanjing.policy.register.Rule.State;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.policy.register.RuleChange.Reason;
import org.nuanjing.policy.register.RuleChange.Refused;
import org.nuanjing.policy.register.RuleChange.Unreadable;

/**
 * What staff do with rules. Every change is in the audit trail. Whether somebody may change rules
 * at all is asked before.
 */
public final class RuleActions {

  private final Rules rules;
  private final DocumentReader reader;
  private final AuditTrail audit;
  private final Clock clock;

  public RuleActions(Rules rules, DocumentReader reader, AuditTrail audit, Clock clock) {
    this.rules = rules;
    this.reader = reader;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a draft of every document of a file; its particulars are read out of it.
   *
   * @param who the sign-in name
   * @param name of the file
   * @param places that rules may be for, from the province down; one that a title begins with is
   *     taken to be the rule's
   * @return one for each document, in order
   */
  public List<RuleChange> draft(String who, String name, byte[] bytes, List<String> places) {
    return reader.drafts(new Upload(name, bytes)).stream()
        .map(draft ->
            switch (draft) {
              case Draft.None none ->
                  new Unreadable(
                      none.refused().name(), none.refused().reason(), none.refused().chinese());
              case Draft.Found found -> add(who, found, places);
            })
        .toList();
  }

  private RuleChange add(String who, Draft.Found found, List<String> places) {
    Care care = found.read().care();
    Particulars read = Particulars.of(found.read().document(), care.owner(), care.review());
    String place = read.region().isEmpty() ? placeOf(read.title(), places) : "";
    Set<String> inferred = new HashSet<>(care.inferred());
    if (!place.isEmpty()) {
      inferred.add("region");
    }
    return add(
        who,
        Kind.DOCUMENT,
        place.isEmpty() ? read : read.in(place),
        inferred,
        found.file().name(),
        "",
        found.text(),
        Upload.bytes(found.file()));
  }

  /** The place whose own name a title begins with; empty where there is none. */
  private static String placeOf(String title, List<String> places) {
    return places.stream()
        .filter(place -> title.startsWith(place.substring(place.lastIndexOf('/') + 1)))
        .findFirst()
        .orElse("");
  }

  /** Makes a draft of a text, without a file. */
  RuleChange draft(String who, Particulars particulars, String ticket, String text) {
    return add(who, Kind.ANSWER, particulars, Set.of(), "", ticket, text, new byte[0]);
  }

  private RuleChange add(
      String who,
      Kind kind,
      Particulars particulars,
      Set<String> inferred,
      String file,
      String ticket,
      String text,
      byte[] bytes) {
    while (true) {
      Instant now = clock.instant();
      Rule rule =
          new Rule(
              rules.nextId(),
              1,
              kind,
              State.DRAFT,
              particulars,
              inferred,
              file,
              ticket,
              List.of(),
              List.of(new Act(who, "draft", now)));
      if (rules.add(rule, text, bytes)) {
        note(who, "draft", rule.id(), now);
        return new Changed(rule);
      }
    }
  }

  /** Confirms or corrects the particulars. */
  public RuleChange describe(String who, String id, long version, Particulars particulars) {
    return change(
        who,
        "describe",
        id,
        version,
        (rule, now) -> {
          Rule next = rule.described(particulars, who, now);
          Optional<Reason> fault =
              rule.state() == State.PUBLISHED ? fault(next) : Optional.<Reason>empty();
          return fault.<RuleChange>map(Refused::new).orElseGet(() -> new Changed(next));
        });
  }

  /** Makes a draft answer questions from its effective day on. */
  public RuleChange publish(String who, String id, long version) {
    return change(
        who,
        "publish",
        id,
        version,
        (rule, now) -> {
          Optional<Reason> fault =
              rule.state() == State.DRAFT ? fault(rule) : Optional.of(Reason.NO_DRAFT);
          return fault
              .<RuleChange>map(Refused::new)
              .orElseGet(() -> new Changed(rule.published(who, now)));
        });
  }

  /** Takes a published rule back at once; it is kept, to look at. */
  public RuleChange withdraw(String who, String id, long version) {
    return change(
        who,
        "withdraw",
        id,
        version,
        (rule, now) ->
            rule.state() == State.PUBLISHED
                ? new Changed(rule.withdrawn(who, now))
                : new Refused(Reason.NOT_PUBLISHED));
  }

  /** Takes back answers to the same question that would begin on the same day or later. */
  void replaceAnswers(String who, Particulars by) {
    for (Rule rule : rules.list()) {
      Particulars given = rule.particulars();
      boolean same =
          rule.kind() == Kind.ANSWER
              && rule.state() == State.PUBLISHED
              && given.title().equals(by.title())
              && given.region().equals(by.region());
      if (same && given.effective().filter(day -> isBefore(day, by)).isEmpty()) {
        withdraw(who, rule.id(), rule.version());
      }
    }
  }

  private static boolean isBefore(LocalDate day, Particulars by) {
    return by.effective().filter(day::isBefore).isPresent();
  }

  /** Removes a draft for good. */
  public RuleChange discard(String who, String id, long version) {
    Optional<Rule> rule = rules.find(id);
    if (rule.isEmpty()) {
      return new Refused(Reason.GONE);
    }
    if (rule.get().state() != State.DRAFT) {
      return new Refused(Reason.NO_DRAFT);
    }
    if (rule.get().version() != version || !rules.remove(rule.get())) {
      return new Refused(Reason.CHANGED_MEANWHILE);
    }
    note(who, "discard", id, clock.instant());
    return new Changed(rule.get());
  }

  /**
   * A rule as it would answer.
   *
   * @param clauses in order; none where there is trouble
   * @param amendments what its header says of passing and amending it
   * @param trouble why it cannot be read; empty where it can
   * @param troubleChinese the same in Chinese
   */
  public record Preview(
      List<Passage> clauses, List<String> amendments, String trouble, String troubleChinese) {}

  /** The rule as it would answer. */
  public Preview preview(Rule rule) {
    return switch (read(rule)) {
      case Reading.Read read -> new Preview(read.passages(), read.care().amendments(), "", "");
      case Reading.Refused refused ->
          new Preview(List.of(), List.of(), refused.reason(), refused.chinese());
    };
  }

  Reading read(Rule rule) {
    return reader.read(new PublishedRules.RuleFile(rule, rules));
  }

  RuleChange change(
      String who,
      String what,
      String id,
      long version,
      BiFunction<Rule, Instant, RuleChange> decide) {
    Optional<Rule> rule = rules.find(id);
    if (rule.isEmpty()) {
      return new Refused(Reason.GONE);
    }
    if (rule.get().version() != version) {
      return new Refused(Reason.CHANGED_MEANWHILE);
    }
    Instant now = clock.instant();
    RuleChange change = decide.apply(rule.get(), now);
    if (change instanceof Changed changed) {
      if (!rules.replace(changed.rule())) {
        return new Refused(Reason.CHANGED_MEANWHILE);
      }
      note(who, what, id, now);
    }
    return change;
  }

  private Optional<Reason> fault(Rule rule) {
    Particulars given = rule.particulars();
    if (given.title().isBlank()) {
      return Optional.of(Reason.NO_TITLE);
    }
    if (given.effective().isEmpty()) {
      return Optional.of(Reason.NO_EFFECTIVE_DAY);
    }
    if (given.expires().filter(last -> last.isBefore(given.effective().get())).isPresent()) {
      return Optional.of(Reason.ENDS_BEFORE_IT_BEGINS);
    }
    if (rule.kind() == Kind.ANSWER && given.owner().isBlank()) {
      return Optional.of(Reason.NO_OWNER);
    }
    if (rule.kind() == Kind.ANSWER && given.review().isEmpty()) {
      return Optional.of(Reason.NO_REVIEW_DAY);
    }
    return rules.list().stream().anyMatch(other -> sameDay(rule, other))
        ? Optional.of(Reason.SAME_DAY)
        : Optional.empty();
  }

  private static boolean sameDay(Rule rule, Rule other) {
    return !other.id().equals(rule.id())
        && other.state() == State.PUBLISHED
        && other.particulars().title().equals(rule.particulars().title())
        && other.particulars().region().equals(rule.particulars().region())
        && other.particulars().effective().equals(rule.particulars().effective());
  }

  private void note(String who, String what, String id, Instant at) {
    audit.record(new AuditEntry(who, "policy." + what, "policy/" + id, at));
  }
}
