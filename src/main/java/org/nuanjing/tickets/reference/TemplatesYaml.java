package org.nuanjing.tickets.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanjing.intents.Language;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.reference.YamlList.Row;
import org.nuanjing.roster.Desk;
import org.nuanjing.tickets.ChecklistTemplate;
import org.nuanjing.tickets.ReplyTemplate;
import org.nuanjing.tickets.Templates;
import org.nuanjing.tickets.WorkActions.Sequel;
import org.nuanjing.tickets.WorkActions.Then;
import org.nuanjing.tickets.WorkCommands;

/** Reads ready-made answers and lists of things to do. */
final class TemplatesYaml {

  static final String FILE = "templates.yaml";

  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "replies",
              Set.of(
                  "id",
                  "title",
                  "title-en",
                  "desks",
                  "zh",
                  "en",
                  "then",
                  "tags",
                  "remind",
                  "approved-by",
                  "reviewed"),
          "checklists", Set.of("id", "title", "intents", "items"));

  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

  private final Set<String> desks;
  private final Faults faults;
  private final Set<String> ids = new HashSet<>();

  TemplatesYaml(Collection<Desk> desks, Faults faults) {
    this.desks = desks.stream().map(Desk::id).collect(Collectors.toSet());
    this.faults = faults;
  }

  Templates read(String text) {
    Map<String, List<Row>> lists = new YamlList(FILE, faults).readAll(text, LISTS);
    List<ReplyTemplate> replies = new ArrayList<>();
    lists.getOrDefault("replies", List.of()).forEach(row -> replies.add(reply(row)));
    List<ChecklistTemplate> checklists = new ArrayList<>();
    lists.getOrDefault("checklists", List.of()).forEach(row -> checklists.add(checklist(row)));
    return new Templates(replies, checklists);
  }

  private ReplyTemplate reply(Row row) {
    Then then =
        row.find("then")
            .flatMap(word -> Choices.read(row, "then", word, Then.values()))
            .orElse(Then.KEEP);
    Sequel sequel = new Sequel(then, row.findTexts("tags"), Times.find(row, "remind"));
    return new ReplyTemplate(
        id(row),
        row.text("title"),
        row.text("title-en"),
        Set.copyOf(Choices.desks(row, desks).orElse(List.of())),
        Map.of(Language.ZH, filled(row, "zh"), Language.EN, filled(row, "en")),
        sequel,
        row.find("approved-by"),
        day(row));
  }

  private ChecklistTemplate checklist(Row row) {
    List<String> items = row.texts("items");
    if (items.size() > WorkCommands.MOST_ITEMS) {
      row.fault("These are too many things.", "Leave at most " + WorkCommands.MOST_ITEMS + ".");
    }
    // A folder of intents of one's own may have others, and changes while the program runs.
    Set<String> intents =
        row.find("intents").filter(Choices.ALL::equals).isPresent()
            ? Set.of()
            : Set.copyOf(row.texts("intents"));
    return new ChecklistTemplate(id(row), row.text("title"), intents, items);
  }

  private String id(Row row) {
    String id = row.id();
    if (!id.isEmpty() && !ids.add(id)) {
      row.fault("“" + id + "” stands here twice.", "Give one another id.");
    }
    return id;
  }

  private static String filled(Row row, String key) {
    String text = row.text(key);
    Matcher matcher = BRACES.matcher(text);
    while (matcher.find()) {
      if (!ReplyTemplate.VARIABLES.contains(matcher.group(1))) {
        row.fault(
            "Nothing is called “" + matcher.group(1) + "” in an answer.",
            "Use {"
                + String.join("}, {", ReplyTemplate.VARIABLES.stream().sorted().toList())
                + "}.");
      }
    }
    return text;
  }

  private static LocalDate day(Row row) {
    String text = row.text("reviewed");
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeException none) {
      row.fault("“" + text + "” is no day.", "Write it like 2026-11-25.");
      return LocalDate.EPOCH;
    }
  }
}
