package org.nuanjing.intents;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuanjing.intents.Intent.Behaviour;

/** Reads all files of an intents folder; pure. */
final class IntentsReader {

  /** What was read; of no use where there are faults. */
  record Read(
      List<Intent> intents,
      Map<String, Phrase> texts,
      List<String> heldOut,
      List<MixedExample> several,
      List<IntentFault> faults) {}

  /** Behaviours the assistant cannot do without: its buttons and commands lead to them. */
  static final Set<Behaviour> NEEDED =
      EnumSet.complementOf(
          EnumSet.of(Behaviour.REQUEST, Behaviour.ANSWER, Behaviour.PLACES, Behaviour.SELF_CHECK));

  private static final String COMMON = "_common";
  private static final String COMMON_TEXTS = "_common/answers.yaml";
  private static final Set<String> COMMON_FILES =
      Set.of("answers.yaml", "misunderstood.tsv", "several.tsv");

  private final Faults faults = new Faults();
  private final Map<String, String> exampleOwners = new HashMap<>();
  private final Map<Integer, String> menu = new HashMap<>();
  private final List<IntentParser.Mention> mentions = new ArrayList<>();
  private final List<String> heldOut = new ArrayList<>();

  private IntentsReader() {}

  /**
   * Reads them.
   *
   * @param files contents by path below the folder, with forward slashes
   */
  static Read read(Map<String, String> files) {
    return new IntentsReader().readAll(files);
  }

  private Read readAll(Map<String, String> files) {
    SortedMap<String, Map<String, String>> folders = new TreeMap<>();
    files.forEach((path, content) -> {
      int slash = path.indexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      folders
          .computeIfAbsent(folder, name -> new TreeMap<>())
          .put(path.substring(slash + 1), content);
    });
    Map<String, String> loose = folders.remove("");
    if (loose != null) {
      loose.keySet().forEach(this::stray);
    }
    Map<String, String> common = folders.remove(COMMON);
    Map<String, Phrase> texts = common(common == null ? Map.of() : common);
    List<MixedExample> several =
        Optional.ofNullable(files.get(MixedExamples.FILE))
            .map(content -> new MixedExamples(folders.keySet(), faults).read(content))
            .orElse(List.of());
    List<Intent> intents = new ArrayList<>();
    folders.forEach((name, content) -> read(name, content, intents));
    checkMentions(folders.keySet());
    checkNeeded(folders.keySet(), intents);
    List<Misunderstood> listed = MisunderstoodList.read(files, faults);
    if (intents.size() == folders.size()) {
      MisunderstoodList.checkLabels(listed, intents, faults);
    }
    return new Read(intents, texts, heldOut, several, faults.list());
  }

  private void stray(String file) {
    faults.add(file, 1, "The file belongs to no intent.", "Move it into a folder or remove it.");
  }

  private Map<String, Phrase> common(Map<String, String> files) {
    files.keySet().stream()
        .filter(file -> !COMMON_FILES.contains(file))
        .forEach(file -> stray(COMMON + "/" + file));
    String content = files.get("answers.yaml");
    if (content == null) {
      faults.add(
          COMMON_TEXTS,
          1,
          "The assistant's own texts are missing.",
          "Add the file with "
              + AnswerKeys.common().stream().sorted().collect(joining(", "))
              + ".");
      return Map.of();
    }
    return YamlObject.parse(COMMON_TEXTS, content, faults)
        .map(file -> Phrases.readAll(file, AnswerKeys.ofCommon(), "the assistant"))
        .orElse(Map.of());
  }

  private void read(String name, Map<String, String> files, List<Intent> intents) {
    IntentParser.Read read = new IntentParser(name, files, faults).read();
    mentions.addAll(read.mentions());
    read.examples().forEach(example -> checkExample(name, "examples.yaml", example));
    for (YamlObject.Located other : read.heldOut()) {
      checkExample(name, IntentParser.HELD_OUT, other);
      heldOut.add(other.text());
    }
    read.intent()
        .ifPresent(intent -> {
          intents.add(intent);
          intent.menu().ifPresent(place -> checkMenu(name, place, read.menuLine()));
        });
  }

  private void checkExample(String name, String file, YamlObject.Located example) {
    String owner = exampleOwners.putIfAbsent(bare(example.text()), name);
    if (owner != null) {
      faults.add(
          name + "/" + file,
          example.line(),
          "The example \"%s\" is in %s already."
              .formatted(example.text(), owner.equals(name) ? "this folder" : owner),
          "Keep it in one place: a sentence means one thing.");
    }
  }

  /** An example without what does not change its meaning. */
  private static String bare(String example) {
    return example.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
  }

  private void checkMenu(String name, int place, int line) {
    String other = menu.putIfAbsent(place, name);
    if (other != null) {
      faults.add(
          name + "/intent.yaml",
          line,
          "%s has the place %d in the menu already.".formatted(other, place),
          "Choose another number.");
    }
  }

  private void checkMentions(Set<String> folders) {
    mentions.stream()
        .filter(mention -> !folders.contains(mention.intent()))
        .forEach(mention ->
            faults.add(
                mention.file(),
                mention.line(),
                "There is no intent %s.".formatted(mention.intent()),
                "Write the name of a folder of intents."));
  }

  /** Behaviours are only checked where every folder could be read as far as its behaviour. */
  private void checkNeeded(Set<String> folders, List<Intent> intents) {
    if (intents.size() < folders.size()) {
      return;
    }
    Set<Behaviour> lacking = new TreeSet<>(Comparator.naturalOrder());
    lacking.addAll(NEEDED);
    intents.forEach(intent -> lacking.remove(intent.behaviour()));
    for (Behaviour behaviour : lacking) {
      faults.add(
          ".",
          1,
          "No intent has the behaviour %s.".formatted(behaviour.name().toLowerCase(Locale.ROOT)),
          "Add a folder for it: the assistant cannot do without.");
    }
  }
}
