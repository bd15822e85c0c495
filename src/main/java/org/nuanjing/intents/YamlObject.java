package org.nuanjing.intents;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping that knows its lines and reports what is wrong instead of throwing. Every scalar
 * is read as text; tags, anchors and aliases are refused.
 */
public final class YamlObject {

  /** A text and where it stands. */
  public record Located(String text, int line) {}

  private static final int LARGEST_FILE = 1_000_000;
  private static final int DEEPEST = 12;

  private static final Set<Tag> PLAIN_TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final String file;
  private final int line;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private YamlObject(String file, MappingNode node, Faults faults) {
    this.file = file;
    this.line = lineOf(node);
    this.faults = faults;
    for (var tuple : node.getValue()) {
      int keyLine = lineOf(tuple.getKeyNode());
      Optional<String> key = scalar(tuple.getKeyNode(), "a key");
      key.ifPresent(name -> put(name, keyLine, tuple.getValueNode()));
    }
  }

  private void put(String name, int keyLine, Node value) {
    if (values.putIfAbsent(name, value) != null) {
      fault(keyLine, "%s is there twice.".formatted(name), "Keep one of them.");
    } else {
      lines.put(name, keyLine);
    }
  }

  /** Reads a whole file; empty, with a fault reported, where it is no YAML mapping. */
  public static Optional<YamlObject> parse(String file, String content, Faults faults) {
    if (content.length() > LARGEST_FILE) {
      faults.add(file, 1, "The file is too large.", "Keep it below 1 MB.");
      return Optional.empty();
    }
    try {
      Node node = new Yaml(new SafeConstructor(options())).compose(new StringReader(content));
      if (node instanceof MappingNode mapping && plain(file, mapping, faults)) {
        return Optional.of(new YamlObject(file, mapping, faults));
      }
      if (!(node instanceof MappingNode)) {
        faults.add(file, 1, "This is no list of keys and values.", "Write lines of key: value.");
      }
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      faults.add(
          file,
          line,
          "This is not valid YAML: " + e.getProblem() + ".",
          "Check indentation, colons and quotes around here.");
    } catch (YAMLException e) {
      faults.add(file, 1, "This cannot be read as YAML.", "Use plain text, not nested deeply.");
    }
    return Optional.empty();
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_FILE);
    options.setMaxAliasesForCollections(10);
    options.setNestingDepthLimit(DEEPEST);
    return options;
  }

  /** Whether a node carries neither tags nor anchors, all the way down. */
  private static boolean plain(String file, Node node, Faults faults) {
    if (node.getAnchor() != null || !PLAIN_TAGS.contains(node.getTag())) {
      return refuse(file, node, faults);
    }
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .allMatch(tuple ->
                  plain(file, tuple.getKeyNode(), faults)
                      && plain(file, tuple.getValueNode(), faults));
      case SequenceNode list ->
          list.getValue().stream().allMatch(item -> plain(file, item, faults));
      default -> true;
    };
  }

  private static boolean refuse(String file, Node node, Faults faults) {
    faults.add(
        file,
        lineOf(node),
        "Tags (!), anchors (&) and aliases (*) are not read.",
        "Write the value out; quote texts that begin with one of these signs.");
    return false;
  }

  private static int lineOf(Node node) {
    var mark = node.getStartMark();
    return mark == null ? 1 : mark.getLine() + 1;
  }

  /** The file's path, as given. */
  public String file() {
    return file;
  }

  /** The line the mapping begins at, from 1. */
  public int line() {
    return line;
  }

  /** The line of a key, or of the mapping where it lacks the key. */
  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Its keys, in the order they stand in. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Whether a key stands there, with whatever value. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Reports something wrong at a line of its file. */
  public void fault(int at, String what, String mend) {
    faults.add(file, at, what, mend);
  }

  /** Reports every key that is none of these. */
  public void only(String... known) {
    for (String key : keys()) {
      if (!Arrays.asList(known).contains(key)) {
        fault(
            line(key),
            "%s is not known here.".formatted(key),
            "Known are " + String.join(", ", known) + ".");
      }
    }
  }

  /** The text under a key; a missing or blank one is a fault. */
  public Optional<String> text(String key) {
    return value(key).flatMap(node -> notBlank(node, key));
  }

  /** The text under a key that may be left out. */
  public Optional<String> optionalText(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> notBlank(node, key));
  }

  private Optional<String> notBlank(Node node, String key) {
    Optional<String> text = scalar(node, key);
    if (text.isPresent() && text.get().isBlank()) {
      fault(lineOf(node), "%s is empty.".formatted(key), "Write its text.");
      return Optional.empty();
    }
    return text.map(String::strip);
  }

  /** The mapping under a key; a missing one is a fault. */
  public Optional<YamlObject> object(String key) {
    return value(key).flatMap(node -> object(node, key));
  }

  /** The mappings in the list under a key; none where the key is missing. */
  public List<YamlObject> objects(String key) {
    return items(key).stream().flatMap(node -> object(node, key).stream()).toList();
  }

  /** How many items the list under a key has. */
  int objectCount(String key) {
    return values.get(key) instanceof SequenceNode list ? list.getValue().size() : 0;
  }

  /** The texts in the list under a key. */
  public List<Located> texts(String key) {
    List<Located> texts = new ArrayList<>();
    for (Node node : items(key)) {
      notBlank(node, key).ifPresent(text -> texts.add(new Located(text, lineOf(node))));
    }
    return texts;
  }

  /** A constant written in lower case; a missing or unknown one is a fault. */
  public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
    return text(key).flatMap(text -> constant(key, text, type));
  }

  /** A constant that may be left out. */
  public <E extends Enum<E>> E constant(String key, Class<E> type, E otherwise) {
    return optionalText(key).flatMap(text -> constant(key, text, type)).orElse(otherwise);
  }

  private <E extends Enum<E>> Optional<E> constant(String key, String text, Class<E> type) {
    List<E> all = List.of(type.getEnumConstants());
    Optional<E> found = all.stream().filter(each -> lower(each).equals(text)).findFirst();
    if (found.isEmpty()) {
      fault(
          line(key),
          "%s cannot be %s.".formatted(key, text),
          "Write one of " + all.stream().map(YamlObject::lower).collect(joining(", ")) + ".");
    }
    return found;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Node> value(String key) {
    @Nullable Node node = values.get(key);
    if (node == null) {
      fault(line, "%s is missing.".formatted(key), "Add %s.".formatted(key));
    }
    return Optional.ofNullable(node);
  }

  private List<Node> items(String key) {
    @Nullable Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    fault(
        line(key),
        "%s is no list.".formatted(key),
        "Write its items on lines of their own, - first.");
    return List.of();
  }

  private Optional<YamlObject> object(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlObject(file, mapping, faults));
    }
    fault(
        lineOf(node),
        "%s has no keys of its own.".formatted(key),
        "Write its keys below it, indented.");
    return Optional.empty();
  }

  private Optional<String> scalar(Node node, String key) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    fault(lineOf(node), "%s is no text.".formatted(key), "Write one text, in quotes if need be.");
    return Optional.empty();
  }
}
