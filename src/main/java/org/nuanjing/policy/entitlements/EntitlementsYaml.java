package org.nuanjing.policy.entitlements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.Region;
import org.nuanjing.policy.entitlements.Entitlement.Kind;
import org.nuanjing.policy.entitlements.Facts.Fact;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;

/** Reads amount rules, each held against the clause it names. */
final class EntitlementsYaml {

  static final String FILE = "entitlements.yaml";

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "clause",
          "kind",
          "yuan",
          "occasions",
          "words",
          "unless",
          "categories",
          "who",
          "causes",
          "from",
          "until",
          "place",
          "asks",
          "condition",
          "condition-en");

  private static final Map<String, Category> CATEGORIES =
      Map.of(
          "民警", Category.OFFICER,
          "辅警", Category.AUXILIARY,
          "家属", Category.FAMILY,
          "退休", Category.RETIRED);

  private final Faults faults;
  private final Function<String, Optional<Passage>> clauses;
  private final Map<String, Entitlement> rules = new LinkedHashMap<>();
  private final Map<String, YamlList.Row> rows = new LinkedHashMap<>();

  /**
   * @param clauses the clause of an id; empty where no document holds it
   */
  EntitlementsYaml(Faults faults, Function<String, Optional<Passage>> clauses) {
    this.faults = faults;
    this.clauses = clauses;
  }

  List<Entitlement> read(String text) {
    new YamlList(FILE, faults).read(text, "entitlements", KEYS).forEach(this::rule);
    List<Entitlement> all = List.copyOf(rules.values());
    contradictions(all);
    unnamed(all);
    return all;
  }

  private void rule(YamlList.Row row) {
    String id = row.id();
    String named = row.text("clause");
    Optional<Passage> clause = named.isEmpty() ? Optional.empty() : clauses.apply(named);
    Kind kind = kind(row);
    int yuan = yuan(row, kind);
    Days days = days(row, clause);
    List<String> occasions = row.texts("occasions");
    List<String> words = lower(row.findTexts("words"));
    if (words.size() > 0 && occasions.size() != 1) {
      row.fault(
          "Words name one occasion, and here are several.", "Give the words to another rule.");
    }
    String condition = row.text("condition");
    String conditionEn = row.text("condition-en");
    if (clause.isEmpty()) {
      if (!named.isEmpty()) {
        row.fault(
            "No document holds the clause “" + named + "”.",
            "Write the file's name, #, and the article: rules.md#第三条.");
      }
      return;
    }
    ClauseCheck.of(clause.get(), kind, yuan)
        .ifPresent(what -> row.fault(what.fault(), what.mend()));
    Entitlement rule =
        new Entitlement(
            id,
            clause.get(),
            kind,
            yuan,
            occasions,
            words,
            lower(row.findTexts("unless")),
            categories(row),
            constants(row, "who", Person.class),
            constants(row, "causes", Cause.class),
            days,
            Region.parse(row.find("place").orElseGet(() -> clause.get().region())),
            constants(row, "asks", Fact.class),
            condition,
            conditionEn);
    if (rules.putIfAbsent(id, rule) != null) {
      row.fault("“" + id + "” stands here twice.", "Give one of them another id.");
    }
    rows.putIfAbsent(id, row);
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static Kind kind(YamlList.Row row) {
    return constant(row, "kind", row.text("kind"), Kind.class).orElse(Kind.UNSTATED);
  }

  private static int yuan(YamlList.Row row, Kind kind) {
    String yuan = row.find("yuan").orElse("");
    boolean number = yuan.matches("[1-9][0-9]{0,7}");
    if (kind == Kind.UNSTATED && !yuan.isEmpty()) {
      row.fault("A rule that states no amount has none.", "Take “yuan” out, or change the kind.");
    } else if (kind != Kind.UNSTATED && !number) {
      row.fault("“yuan” is no whole amount.", "Write it in digits: 1000.");
    }
    return number ? Integer.parseInt(yuan) : 0;
  }

  /** From the first day, else the day the document takes effect; to the last, else for ever. */
  private static Days days(YamlList.Row row, Optional<Passage> clause) {
    LocalDate from =
        day(row, "from")
            .orElseGet(() -> clause.map(each -> each.document().start()).orElse(LocalDate.MIN));
    LocalDate until =
        day(row, "until").or(() -> clause.flatMap(Passage::expires)).orElse(LocalDate.MAX);
    if (until.isBefore(from)) {
      row.fault("It ends before it begins.", "Put “until” after “from”.");
      return new Days(from, from);
    }
    return new Days(from, until);
  }

  private static Optional<LocalDate> day(YamlList.Row row, String key) {
    Optional<String> written = row.find(key);
    try {
      return written.map(LocalDate::parse);
    } catch (DateTimeException e) {
      row.fault("“" + written.orElse("") + "” is no day.", "Write it as 2018-09-01.");
      return Optional.empty();
    }
  }

  private static Set<Category> categories(YamlList.Row row) {
    Set<Category> found = EnumSet.noneOf(Category.class);
    for (String word : row.findTexts("categories")) {
      Category category = CATEGORIES.get(word);
      if (category == null) {
        row.fault("There is no category “" + word + "”.", "Use 民警, 辅警, 家属 or 退休.");
      } else {
        found.add(category);
      }
    }
    return found;
  }

  private static <E extends Enum<E>> Set<E> constants(YamlList.Row row, String key, Class<E> type) {
    Set<E> found = EnumSet.noneOf(type);
    row.findTexts(key).forEach(word -> constant(row, key, word, type).ifPresent(found::add));
    return found;
  }

  private static <E extends Enum<E>> Optional<E> constant(
      YamlList.Row row, String key, String word, Class<E> type) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(word)) {
        return Optional.of(constant);
      }
      names.add(name);
    }
    row.fault("“" + key + "” cannot be “" + word + "”.", "Use " + String.join(", ", names) + ".");
    return Optional.empty();
  }

  /** One case under two rules would get whichever stands first. */
  private void contradictions(List<Entitlement> all) {
    for (int i = 0; i < all.size(); i++) {
      for (Entitlement other : all.subList(i + 1, all.size())) {
        if (all.get(i).meets(other)) {
          row(other)
              .fault(
                  "One case falls under this and under “" + all.get(i).id() + "”.",
                  "Part them by days, persons, causes, categories or place.");
        }
      }
    }
  }

  /** An occasion nobody can name is never answered. */
  private void unnamed(List<Entitlement> all) {
    for (Entitlement rule : all) {
      for (String occasion : rule.occasions()) {
        boolean known =
            all.stream()
                .anyMatch(each -> !each.words().isEmpty() && each.occasions().contains(occasion));
        if (!known) {
          row(rule)
              .fault(
                  "No words name the occasion “" + occasion + "”.",
                  "Give a rule of it alone the words officers use.");
        }
      }
    }
  }

  private YamlList.Row row(Entitlement rule) {
    YamlList.Row row = rows.get(rule.id());
    if (row == null) {
      throw new IllegalStateException("Every rule has its row.");
    }
    return row;
  }
}
