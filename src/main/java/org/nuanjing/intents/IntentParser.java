package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Topic;
import org.nuanjing.intents.Intent.Urgent;

/** Reads one intent's folder. */
final class IntentParser {

  /** A folder as far as it could be read. */
  record Read(
      Optional<Intent> intent,
      int menuLine,
      List<YamlObject.Located> examples,
      List<YamlObject.Located> heldOut,
      List<Mention> mentions) {}

  /** An intent's name that stands in the folder of another. */
  record Mention(String file, int line, String intent) {}

  private static final List<String> FILES =
      List.of("answers.yaml", "examples.yaml", "intent.yaml", "transcript.txt");

  /** What belongs to risk and care and is read elsewhere. */
  private static final Set<String> OF_RISK =
      Set.of(
          "crisis/signals.yaml",
          "crisis/messages.tsv",
          "crisis/held_out.tsv",
          "crisis/screening.yaml",
          "crisis/safety_plan.yaml",
          "self_help/exercises.yaml",
          "self_assessment/instruments.yaml");

  /** Where sentences out of scope stand that only the rejection is fitted on. */
  static final String HELD_OUT = "held_out.yaml";

  private final String name;
  private final Map<String, String> files;
  private final Faults faults;
  private final List<Mention> mentions = new ArrayList<>();

  IntentParser(String name, Map<String, String> files, Faults faults) {
    this.name = name;
    this.files = files;
    this.faults = faults;
  }

  Read read() {
    checkFiles();
    Optional<YamlObject> intent = parse("intent.yaml");
    Optional<YamlObject> examples = parse("examples.yaml");
    Optional<YamlObject> answers = parse("answers.yaml");
    Optional.ofNullable(files.get("transcript.txt"))
        .ifPresent(text -> Transcripts.read(path("transcript.txt"), text, faults));
    List<YamlObject.Located> said = examples.map(IntentParser::examples).orElse(List.of());
    int menuLine = intent.map(object -> object.line("menu")).orElse(1);
    return new Read(
        intent.flatMap(object -> intent(object, answers, said)),
        menuLine,
        said,
        heldOut(intent),
        mentions);
  }

  private List<YamlObject.Located> heldOut(Optional<YamlObject> intent) {
    if (!files.containsKey(HELD_OUT)) {
      return List.of();
    }
    boolean beyond =
        intent
            .flatMap(object -> object.optionalText("behaviour"))
            .filter(behaviour -> behaviour.equals("out_of_scope"))
            .isPresent();
    if (!beyond) {
      faults.add(
          path(HELD_OUT),
          1,
          "Only what is out of scope has sentences that are held out.",
          "Move them to examples.yaml, or into the folder of what is out of scope.");
    }
    return parse(HELD_OUT).map(IntentParser::examples).orElse(List.of());
  }

  private void checkFiles() {
    for (String file : FILES) {
      if (!files.containsKey(file)) {
        faults.add(path(file), 1, "The file is missing.", "Add it; README says what is in it.");
      }
    }
    for (String file : files.keySet()) {
      if (!FILES.contains(file) && !file.equals(HELD_OUT) && !OF_RISK.contains(path(file))) {
        faults.add(
            path(file),
            1,
            "The file is read by nothing.",
            "Remove it; a folder has " + String.join(", ", FILES) + ".");
      }
    }
    if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
      faults.add(
          path("intent.yaml"),
          1,
          "The folder's name names no intent.",
          "Use lower-case letters, digits and underscores, 40 at most.");
    }
  }

  private String path(String file) {
    return name + "/" + file;
  }

  private Optional<YamlObject> parse(String file) {
    return Optional.ofNullable(files.get(file))
        .flatMap(content -> YamlObject.parse(path(file), content, faults));
  }

  private static List<YamlObject.Located> examples(YamlObject object) {
    object.only("zh", "en");
    List<YamlObject.Located> all = new ArrayList<>();
    for (String language : List.of("zh", "en")) {
      List<YamlObject.Located> said = object.texts(language);
      if (said.isEmpty()) {
        object.fault(
            object.line(language),
            "There is no example in %s.".formatted(language.equals("zh") ? "Chinese" : "English"),
            "Add %s: with what officers say, a line each.".formatted(language));
      }
      all.addAll(said);
    }
    return all;
  }

  private Optional<Intent> intent(
      YamlObject object, Optional<YamlObject> answers, List<YamlObject.Located> examples) {
    object.only(
        "title",
        "behaviour",
        "desk",
        "response",
        "urgent",
        "confidentiality",
        "binding",
        "menu",
        "label",
        "slots",
        "topics",
        "offer",
        "about",
        "lists");
    Optional<Phrase> title = Phrases.read(object, "title");
    Optional<Behaviour> behaviour = object.constant("behaviour", Behaviour.class);
    List<Slot> slots = SlotParser.read(object);
    Optional<Urgent> urgent = urgent(object, slots);
    Optional<Integer> menu = menu(object);
    List<Topic> topics = topics(object);
    if (behaviour.isEmpty()) {
      return Optional.empty();
    }
    FilingParser.Filing filing = FilingParser.read(object, behaviour.get());
    Map<String, Phrase> texts =
        answers
            .map(file ->
                Phrases.readAll(
                    file,
                    AnswerKeys.of(behaviour.get(), object.has("urgent"), topics),
                    "an intent that does this"))
            .orElse(Map.of());
    return title.map(known ->
        new Intent(
            name,
            known,
            behaviour.get(),
            filing.desk(),
            filing.response(),
            urgent,
            filing.confidentiality(),
            filing.binding(),
            menu,
            object.optionalText("label").orElse(name),
            slots,
            topics,
            names(object, "offer"),
            names(object, "about"),
            lists(object, behaviour.get()),
            texts,
            examples.stream().map(YamlObject.Located::text).toList()));
  }

  private List<Topic> topics(YamlObject object) {
    List<Topic> topics = new ArrayList<>();
    for (YamlObject topic : object.objects("topics")) {
      topic.only("name", "title");
      Optional<String> name = SlotParser.name(topic, "name");
      Optional<Phrase> title = Phrases.read(topic, "title");
      if (name.isPresent() && title.isPresent()) {
        topics.add(new Topic(name.get(), title.get()));
      }
    }
    return topics;
  }

  /** Names of intents; whether there are such intents is checked once all are read. */
  private List<String> names(YamlObject object, String key) {
    List<YamlObject.Located> found = object.texts(key);
    found.forEach(each -> mentions.add(new Mention(object.file(), each.line(), each.text())));
    return found.stream().map(YamlObject.Located::text).toList();
  }

  private static Optional<Urgent> urgent(YamlObject object, List<Slot> slots) {
    if (!object.has("urgent")) {
      return Optional.empty();
    }
    Optional<YamlObject> found = object.object("urgent");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlObject urgent = found.get();
    urgent.only("slot", "value", "response", "heard");
    Optional<String> slot = urgent.text("slot");
    Optional<String> value = urgent.text("value");
    Optional<ResponseClass> response = urgent.constant("response", ResponseClass.class);
    if (slot.isEmpty() || value.isEmpty() || response.isEmpty()) {
      return Optional.empty();
    }
    if (slots.stream().noneMatch(each -> takes(each, slot.get(), value.get()))) {
      urgent.fault(
          urgent.line("slot"),
          "No slot %s can have the value %s.".formatted(slot.get(), value.get()),
          "Name a yes_no slot with the value yes or no, or a choice with one of its options.");
    }
    return Optional.of(new Urgent(slot.get(), value.get(), response.get(), heard(urgent)));
  }

  private static List<String> heard(YamlObject urgent) {
    return urgent.texts("heard").stream()
        .map(each -> each.text().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean takes(Slot slot, String name, String value) {
    return slot.name().equals(name)
        && switch (slot.type()) {
          case YES_NO -> value.equals("yes") || value.equals("no");
          case CHOICE -> slot.options().stream().anyMatch(option -> option.value().equals(value));
          default -> false;
        };
  }

  private static Optional<String> lists(YamlObject object, Behaviour behaviour) {
    if (behaviour != Behaviour.PLACES) {
      return Optional.empty();
    }
    Optional<String> lists = object.text("lists");
    if (lists.isPresent() && !Intent.LISTED.contains(lists.get())) {
      object.fault(
          object.line("lists"),
          "Nothing in the directory is called %s.".formatted(lists.get()),
          "Use %s.".formatted(String.join(", ", Intent.LISTED.stream().sorted().toList())));
      return Optional.empty();
    }
    return lists;
  }

  private static Optional<Integer> menu(YamlObject object) {
    Optional<String> menu = object.optionalText("menu");
    if (menu.isPresent() && !menu.get().matches("[1-9][0-9]?")) {
      object.fault(
          object.line("menu"),
          "menu cannot be %s.".formatted(menu.get()),
          "Write its place in the menu, from 1 to 99.");
      return Optional.empty();
    }
    return menu.map(Integer::valueOf);
  }
}
