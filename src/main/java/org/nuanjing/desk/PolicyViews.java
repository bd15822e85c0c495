package org.nuanjing.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.desk.PolicyView.PolicyRow;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.register.Rule;
import org.nuanjing.policy.register.Rule.State;
import org.nuanjing.policy.register.RuleActions;
import org.nuanjing.policy.register.RuleActions.Preview;
import org.nuanjing.policy.register.Rules;
import org.nuanjing.policy.register.Shelf;
import org.nuanjing.policy.register.Shelf.Shelved;
import org.nuanjing.roster.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes what pages show out of rules, in the reader's language. */
@Component
final class PolicyViews {

  private static final List<Category> CATEGORIES =
      List.of(Category.OFFICER, Category.AUXILIARY, Category.FAMILY, Category.RETIRED);

  private final Rules rules;
  private final RuleActions actions;
  private final Shelf shelf;
  private final PolicyEditors editors;
  private final Words words;
  private final Clock clock;

  PolicyViews(
      Rules rules,
      RuleActions actions,
      Shelf shelf,
      PolicyEditors editors,
      Words words,
      Clock clock) {
    this.rules = rules;
    this.actions = actions;
    this.shelf = shelf;
    this.editors = editors;
    this.words = words;
    this.clock = clock;
  }

  /** What of the rules is shown in the list. */
  enum Show {
    ALL,
    DRAFT,
    FORCE,
    UPCOMING,
    OVERDUE,
    OVER;

    static Show of(String name) {
      for (Show show : values()) {
        if (show.name().equalsIgnoreCase(name)) {
          return show;
        }
      }
      return ALL;
    }

    boolean wants(PolicyRow row) {
      return switch (this) {
        case ALL -> true;
        case DRAFT -> row.state().equals("draft");
        case FORCE -> row.state().equals("in_force");
        case UPCOMING -> row.state().equals("not_yet_in_force");
        case OVERDUE -> row.overdue();
        case OVER -> List.of("superseded", "expired", "withdrawn").contains(row.state());
      };
    }
  }

  /** Drafts first, then by title, the newest of a title first. */
  List<PolicyRow> list(StaffMember me, Locale locale) {
    LocalDate today = today();
    List<Shelved> shelved = shelf.list(today);
    Map<String, Shelved> byDocument = new HashMap<>();
    shelved.forEach(one -> byDocument.put(one.document().id(), one));
    List<PolicyRow> rows = new ArrayList<>();
    for (Rule rule : rules.list()) {
      if (rule.state() != State.DRAFT || editors.has(me)) {
        rows.add(row(rule, Optional.ofNullable(byDocument.get(rule.document())), locale));
      }
    }
    shelved.stream()
        .filter(one -> Rule.idOf(one.document().id()).isEmpty())
        .map(one -> row(one, locale))
        .forEach(rows::add);
    rows.sort(
        Comparator.comparing((PolicyRow row) -> !row.state().equals("draft"))
            .thenComparing(PolicyRow::title)
            .thenComparing(PolicyRow::effective, Comparator.reverseOrder()));
    return rows;
  }

  private PolicyRow row(Rule rule, Optional<Shelved> shelved, Locale locale) {
    var given = rule.particulars();
    String state = state(rule, shelved);
    return new PolicyRow(
        "/desk/policies/" + rule.id(),
        rule.document(),
        given.title(),
        place(given.region(), locale),
        categories(given.categories(), locale),
        state,
        words.text("policy.state." + state, locale),
        given.effective().map(LocalDate::toString).orElse(""),
        given.owner(),
        given.review().map(LocalDate::toString).orElse(""),
        rule.reviewOverdue(today()),
        false);
  }

  private PolicyRow row(Shelved shelved, Locale locale) {
    PolicyDocument document = shelved.document();
    String state = shelved.standing().name().toLowerCase(Locale.ROOT);
    return new PolicyRow(
        UriComponentsBuilder.fromPath("/desk/policies/document")
            .queryParam("id", "{id}")
            .build(document.id())
            .toString(),
        document.id(),
        document.title(),
        place(document.region(), locale),
        categories(document.categories(), locale),
        state,
        words.text("policy.state." + state, locale),
        document.effective().or(document::issued).map(LocalDate::toString).orElse(""),
        shelved.owner(),
        shelved.review().map(LocalDate::toString).orElse(""),
        shelved.review().filter(day -> day.isBefore(today())).isPresent(),
        true);
  }

  private static String state(Rule rule, Optional<Shelved> shelved) {
    return switch (rule.state()) {
      case DRAFT, WITHDRAWN -> rule.state().name().toLowerCase(Locale.ROOT);
      case PUBLISHED ->
          shelved.map(one -> one.standing().name().toLowerCase(Locale.ROOT)).orElse("on_its_way");
    };
  }

  /** A rule as it is kept, with its clauses as they would answer. */
  PolicyView rule(StaffMember me, Rule rule, Locale locale) {
    Preview preview = actions.preview(rule);
    Optional<Shelved> shelved =
        shelf.list(today()).stream()
            .filter(one -> one.document().id().equals(rule.document()))
            .findFirst();
    String state = state(rule, shelved);
    boolean may = editors.has(me, rule);
    boolean draft = rule.state() == State.DRAFT;
    return new PolicyView(
        rule.id(),
        rule.document(),
        rule.version(),
        state,
        words.text("policy.state." + state, locale),
        rule.kind() == Rule.Kind.ANSWER,
        rule.particulars(),
        rule.inferred(),
        chosen(rule),
        rule.file(),
        clauses(preview.clauses()),
        preview.amendments(),
        versions(rule.document(), locale),
        rule.history().stream().map(act -> past(act, locale)).toList().reversed(),
        "en".equals(locale.getLanguage()) ? preview.trouble() : preview.troubleChinese(),
        new PolicyView.Abilities(
            may && rule.state() != State.WITHDRAWN,
            may && draft,
            may && rule.state() == State.PUBLISHED,
            may && draft));
  }

  /** A document of the folder, which is changed there. */
  Optional<PolicyView> document(String id, Locale locale) {
    return shelf.list(today()).stream()
        .filter(one -> one.document().id().equals(id))
        .filter(one -> Rule.idOf(id).isEmpty())
        .findFirst()
        .map(one -> {
          String state = one.standing().name().toLowerCase(Locale.ROOT);
          return new PolicyView(
              "",
              id,
              0,
              state,
              words.text("policy.state." + state, locale),
              false,
              one.particulars(),
              Set.of(),
              Map.of(),
              id,
              clauses(shelf.passages(id)),
              List.of(),
              versions(id, locale),
              List.of(),
              "",
              new PolicyView.Abilities(false, false, false, false));
        });
  }

  private PolicyView.Past past(Rule.Act act, Locale locale) {
    return new PolicyView.Past(
        words.moment(act.at()),
        words.text("policy.act." + act.what(), locale, words.actor(act.who(), locale)));
  }

  private List<PolicyRow> versions(String document, Locale locale) {
    List<PolicyRow> rows = new ArrayList<>();
    for (Shelved one : shelf.versions(document, today())) {
      if (!one.document().id().equals(document)) {
        Optional<Rule> rule = Rule.idOf(one.document().id()).flatMap(rules::find);
        rows.add(
            rule.map(found -> row(found, Optional.of(one), locale))
                .orElseGet(() -> row(one, locale)));
      }
    }
    return rows;
  }

  private Map<String, Boolean> chosen(Rule rule) {
    Map<String, Boolean> chosen = new LinkedHashMap<>();
    for (Category category : CATEGORIES) {
      chosen.put(category.name(), rule.particulars().categories().contains(category));
    }
    return chosen;
  }

  static List<PolicyView.Clause> clauses(List<Passage> passages) {
    return passages.stream()
        .map(passage ->
            new PolicyView.Clause(
                Amount.clauseOf(passage),
                passage.article(),
                passage.heading(),
                passage.text().lines().toList()))
        .toList();
  }

  /** One line for a document of the library; nothing where it is not in it. */
  Optional<PolicyRow> row(String document, Locale locale) {
    return shelf.list(today()).stream()
        .filter(one -> one.document().id().equals(document))
        .findFirst()
        .map(one ->
            Rule.idOf(document)
                .flatMap(rules::find)
                .map(rule -> row(rule, Optional.of(one), locale))
                .orElseGet(() -> row(one, locale)));
  }

  private String place(String region, Locale locale) {
    return region.isEmpty() ? words.text("policy.national", locale) : region;
  }

  private String categories(Set<Category> categories, Locale locale) {
    return categories.isEmpty()
        ? words.text("policy.everybody", locale)
        : CATEGORIES.stream()
            .filter(categories::contains)
            .map(category -> words.text("policy.category." + category, locale))
            .collect(Collectors.joining("、"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
