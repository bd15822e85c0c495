package org.nuanjing.triage;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.triage.Lexicon.Around;
import org.nuanjing.triage.Lexicon.Entry;
import org.nuanjing.triage.Lexicon.Scope;
import org.nuanjing.triage.Lexicon.Together;
import org.nuanjing.triage.Lexicon.Trial;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the words of risk, collecting what is wrong with them while it goes on. */
final class LexiconReader {

  /** Where they are, below the folder of intents. */
  static final String FILE = "crisis/signals.yaml";

  private final List<IntentFault> faults = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  Lexicon.Read read(String content) {
    Map<String, Node> file = file(content);
    if (!(file.get("review") instanceof ScalarNode)) {
      fault(1, "review is missing.", "Say who reviewed it, or that it needs review.");
    }
    entries(file.get("define")).forEach((name, part) -> names.put("<" + name + ">", text(part)));
    Lexicon lexicon =
        new Lexicon(
            patterns(file, "blank", 1),
            around(file),
            context(file.get("context")),
            grave(file),
            signals(file, "signals"),
            signals(file, "sounds"),
            each(file, "together", this::together),
            each(file, "tests", this::trial));
    return new Lexicon.Read(lexicon, List.copyOf(faults));
  }

  private Map<String, Node> file(String content) {
    try {
      Node node =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(content));
      if (node instanceof MappingNode) {
        return entries(node);
      }
      fault(1, "This is no list of keys and values.", "Write lines of key: value.");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      fault(line, "This is not valid YAML: " + e.getProblem() + ".", "Check quotes around here.");
    } catch (YAMLException e) {
      fault(1, "This cannot be read as YAML.", "Use plain text, not nested deeply.");
    }
    return Map.of();
  }

  private Around around(Map<String, Node> file) {
    return new Around(
        patterns(file, "own", 1),
        patterns(file, "negated", 1),
        patterns(file, "twice", 1),
        patterns(file, "another", 1),
        patterns(file, "duty", 1),
        patterns(file, "past", 1),
        patterns(file, "recent", 1),
        patterns(file, "soon", 1));
  }

  private Map<String, Sought> context(@Nullable Node listed) {
    Map<String, Sought> context = new TreeMap<>();
    Map<String, Node> names = entries(listed);
    names.forEach((name, node) -> {
      String any = String.join("|", texts(node));
      pattern(node, any).ifPresent(pattern -> context.put(name, pattern));
    });
    if (context.isEmpty()) {
      fault(1, "context is missing.", "Name what the classifier looks for, with patterns.");
    }
    return context;
  }

  private Set<String> grave(Map<String, Node> file) {
    List<String> names = texts(file.get("grave"));
    Set<String> known = entries(file.get("context")).keySet();
    if (!known.containsAll(names) || names.isEmpty()) {
      fault(1, "grave names nothing, or what context has not.", "Name keys of context.");
    }
    return Set.copyOf(names);
  }

  private List<Entry> signals(Map<String, Node> file, String key) {
    List<Entry> entries = new ArrayList<>();
    Node listed = file.get(key);
    if (listed instanceof SequenceNode list) {
      list.getValue().forEach(each -> signal(each, entries));
    }
    if (entries.isEmpty()) {
      fault(listed == null ? 1 : line(listed), key + " is empty.", "List what to notice.");
    }
    return entries;
  }

  /** What stands in a list that may be missing; what has faults is left out. */
  private <T> List<T> each(
      Map<String, Node> file, String key, Function<Node, Optional<T>> reading) {
    return file.get(key) instanceof SequenceNode list
        ? list.getValue().stream().flatMap(node -> reading.apply(node).stream()).toList()
        : List.of();
  }

  private Optional<Together> together(Node node) {
    Map<String, Node> keys = entries(node);
    List<String> kinds = texts(keys.get("of"));
    if (kinds.size() < 2) {
      fault(line(node), "of names fewer than two kinds.", "Name the kinds that belong together.");
      return Optional.empty();
    }
    return constant(node, keys, "level", RiskLevel.class)
        .map(level -> new Together(Set.copyOf(kinds), level));
  }

  private Optional<Trial> trial(Node node) {
    Map<String, Node> keys = entries(node);
    if (text(keys.get("say")).isEmpty()) {
      fault(line(node), "This test says nothing.", "Add say and level.");
      return Optional.empty();
    }
    Optional<Subject> subject =
        keys.containsKey("subject")
            ? constant(node, keys, "subject", Subject.class)
            : Optional.of(Subject.SELF);
    Optional<RiskLevel> level = constant(node, keys, "level", RiskLevel.class);
    return level.flatMap(is ->
        subject.map(of ->
            new Trial(line(node), text(keys.get("say")), is, texts(keys.get("signals")), of)));
  }

  private static List<String> texts(@Nullable Node node) {
    return node instanceof SequenceNode list
        ? list.getValue().stream().map(LexiconReader::text).toList()
        : List.of();
  }

  private void signal(Node each, List<Entry> entries) {
    Map<String, Node> signal = entries(each);
    String kind = signal.containsKey("kind") ? text(signal.get("kind")) : "";
    Optional<RiskLevel> level = constant(each, signal, "level", RiskLevel.class);
    Optional<Scope> scope = constant(each, signal, "scope", Scope.class);
    List<Sought> patterns = patterns(signal, "patterns", line(each));
    if (kind.isEmpty()) {
      fault(line(each), "This signal has no kind.", "Add kind, level, scope and patterns.");
    }
    if (level.isPresent() && scope.isPresent()) {
      patterns.forEach(pattern -> entries.add(new Entry(kind, level.get(), scope.get(), pattern)));
    }
  }

  private <E extends Enum<E>> Optional<E> constant(
      Node signal, Map<String, Node> keys, String key, Class<E> type) {
    Node node = keys.getOrDefault(key, signal);
    String written = keys.containsKey(key) ? text(node) : "";
    List<E> all = List.of(type.getEnumConstants());
    Optional<E> found = all.stream().filter(each -> lower(each).equals(written)).findFirst();
    if (found.isEmpty()) {
      fault(
          line(node),
          "%s cannot be \"%s\".".formatted(key, written),
          "Write one of "
              + String.join(", ", all.stream().map(LexiconReader::lower).toList())
              + ".");
    }
    return found;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private List<Sought> patterns(Map<String, Node> file, String key, int line) {
    List<Sought> patterns = new ArrayList<>();
    if (!(file.get(key) instanceof SequenceNode list) || list.getValue().isEmpty()) {
      fault(line, key + " is missing.", "List its patterns.");
      return patterns;
    }
    list.getValue().forEach(each -> pattern(each).ifPresent(patterns::add));
    return patterns;
  }

  private Optional<Sought> pattern(Node node) {
    return pattern(node, text(node));
  }

  private Optional<Sought> pattern(Node node, String pattern) {
    String written = pattern;
    for (var name : names.entrySet()) {
      written = written.replace(name.getKey(), name.getValue());
    }
    try {
      return Optional.of(new Sought(Pattern.compile(written)));
    } catch (PatternSyntaxException e) {
      fault(line(node), e.getDescription() + " in " + pattern + ".", "Mend the pattern.");
      return Optional.empty();
    }
  }

  private static Map<String, Node> entries(@Nullable Node node) {
    Map<String, Node> entries = new HashMap<>();
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(each -> entries.put(text(each.getKeyNode()), each.getValueNode()));
    }
    return entries;
  }

  private static String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private void fault(int line, String what, String mend) {
    faults.add(new IntentFault(FILE, line, what, mend));
  }
}
