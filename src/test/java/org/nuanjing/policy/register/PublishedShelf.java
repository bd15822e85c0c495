package org.nuanjing.policy.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.Reading;

/** A library that holds the published rules of a register and no others. */
public final class PublishedShelf implements Shelf {

  private final Rules rules;
  private final RuleActions actions;

  public PublishedShelf(Rules rules, RuleActions actions) {
    this.rules = rules;
    this.actions = actions;
  }

  @Override
  public List<Shelved> list(LocalDate day) {
    List<PolicyDocument> documents =
        rules.list().stream()
            .filter(rule -> rule.state() == Rule.State.PUBLISHED)
            .map(rule -> ((Reading.Read) actions.read(rule)).document())
            .sorted(Comparator.comparing(PolicyDocument::start).reversed())
            .toList();
    return documents.stream()
        .map(one -> new Shelved(one, standing(one, documents, day), "", java.util.Optional.empty()))
        .toList();
  }

  private static Standing standing(PolicyDocument one, List<PolicyDocument> all, LocalDate day) {
    if (one.start().isAfter(day)) {
      return Standing.NOT_YET_IN_FORCE;
    }
    boolean newer =
        all.stream()
            .anyMatch(other ->
                other.title().equals(one.title())
                    && other.start().isAfter(one.start())
                    && !other.start().isAfter(day));
    return newer ? Standing.SUPERSEDED : Standing.IN_FORCE;
  }

  @Override
  public List<Shelved> versions(String document, LocalDate day) {
    List<Shelved> all = list(day);
    return all.stream()
        .filter(one ->
            all.stream()
                .anyMatch(other ->
                    other.document().id().equals(document)
                        && other.document().title().equals(one.document().title())))
        .toList();
  }

  @Override
  public List<Passage> passages(String document) {
    return Rule.idOf(document)
        .flatMap(rules::find)
        .map(rule -> actions.preview(rule).clauses())
        .orElse(List.of());
  }
}
