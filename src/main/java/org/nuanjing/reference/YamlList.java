package org.nuanjing.reference;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file that holds lists of flat entries, one under one key or several under several. */
public final class YamlList {

  /** What an id looks like. */
  public static final String ID = "[a-z][a-z0-9-]{1,39}";

  private final String file;
  private final Faults faults;

  public YamlList(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The entries; those that are no entries are left out, with a fault. */
  public List<Row> read(String text, String key, Set<String> keys) {
    Optional<Node> root = compose(text);
    if (root.isEmpty()) {
      return List.of();
    }
    return root.get() instanceof MappingNode mapping
        ? rows(mapping, key, keys)
        : nothing(key, line(root.get()));
  }

  /**
   * The entries of a file of several lists, by the key of the list; a list that is left out is
   * empty.
   *
   * @param lists the keys of each list's entries
   */
  public Map<String, List<Row>> readAll(String text, Map<String, Set<String>> lists) {
    Map<String, List<Row>> all = new LinkedHashMap<>();
    lists.keySet().forEach(key -> all.put(key, List.of()));
    Optional<Node> root = compose(text);
    if (root.isEmpty()) {
      return all;
    }
    if (!(root.get() instanceof MappingNode mapping)) {
      faults.add(
          file, line(root.get()), "These are no lists.", "Use: " + sorted(lists.keySet()) + ".");
      return all;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      Set<String> keys = lists.get(name);
      if (keys == null) {
        unknown(entry, name, lists.keySet());
      } else if (entry.getValueNode() instanceof SequenceNode list) {
        all.put(name, list.getValue().stream().flatMap(node -> row(node, keys).stream()).toList());
      } else {
        faults.add(
            file,
            line(entry.getKeyNode()),
            "“" + name + "” is no list.",
            "Write entries below it, each behind a dash.");
      }
    }
    return all;
  }

  private void unknown(NodeTuple entry, String name, Set<String> known) {
    faults.add(
        file,
        line(entry.getKeyNode()),
        "Nothing is called “" + name + "” here.",
        "Use: " + sorted(known) + ".");
  }

  private Optional<Node> compose(String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        faults.add(file, 0, "The file is empty.", "Compare it with the sample.");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      faults.add(file, line, "This is not YAML: " + e.getProblem() + ".", "Mend the line.");
    } catch (YAMLException e) {
      faults.add(file, 0, "This is not YAML.", "Compare it with the sample.");
    }
    return Optional.empty();
  }

  private List<Row> rows(MappingNode root, String key, Set<String> keys) {
    for (NodeTuple entry : root.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name
          && name.getValue().equals(key)
          && entry.getValueNode() instanceof SequenceNode list
          && root.getValue().size() == 1) {
        return list.getValue().stream().flatMap(node -> row(node, keys).stream()).toList();
      }
    }
    return nothing(key, line(root));
  }

  private List<Row> nothing(String key, int line) {
    faults.add(file, line, "The file is not one list.", "Begin it with `" + key + ":` alone.");
    return List.of();
  }

  private Optional<Row> row(Node node, Set<String> keys) {
    if (!(node instanceof MappingNode mapping)) {
      faults.add(
          file, line(node), "This is no entry.", "Write keys and values: " + sorted(keys) + ".");
      return Optional.empty();
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!keys.contains(name)) {
        unknown(entry, name, keys);
      } else if (values.put(name, entry.getValueNode()) != null) {
        faults.add(file, line(entry.getKeyNode()), "“" + name + "” stands twice.", "Take one out.");
      }
    }
    return Optional.of(new Row(line(mapping), values));
  }

  private static String sorted(Set<String> keys) {
    return String.join(", ", keys.stream().sorted().toList());
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** One entry of the list. */
  public final class Row {

    private final int line;
    private final Map<String, Node> values;

    private Row(int line, Map<String, Node> values) {
      this.line = line;
      this.values = values;
    }

    /** Where it begins, counted from 1. */
    public int line() {
      return line;
    }

    /** A text; empty, with a fault, where it is missing. */
    public String text(String key) {
      return find(key)
          .orElseGet(() -> {
            fault("“" + key + "” is missing.", "Add it.");
            return "";
          });
    }

    /** An id; a fault where it is missing or none. */
    public String id() {
      String id = text("id");
      if (!id.isEmpty() && !id.matches(ID)) {
        fault("“" + id + "” is no id.", "Use lower-case letters, digits and hyphens.");
      }
      return id;
    }

    /** A text that may be left out. */
    public Optional<String> find(String key) {
      return values.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()
          ? Optional.of(scalar.getValue().strip())
          : Optional.empty();
    }

    /** A list of texts; empty, with a fault, where it is missing. */
    public List<String> texts(String key) {
      if (!(values.get(key) instanceof SequenceNode list)) {
        fault("“" + key + "” is no list.", "Write it as [one, two].");
        return List.of();
      }
      List<String> texts = new ArrayList<>();
      for (Node node : list.getValue()) {
        if (node instanceof ScalarNode scalar) {
          texts.add(scalar.getValue().strip());
        } else {
          fault("“" + key + "” holds something that is no word.", "Write it as [one, two].");
        }
      }
      return texts;
    }

    /** A list of texts that may be left out. */
    public List<String> findTexts(String key) {
      return values.containsKey(key) ? texts(key) : List.of();
    }

    /** A time of a day; empty, with a fault, where it is missing or none. */
    public Optional<LocalTime> time(String key) {
      String text = text(key);
      try {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
      } catch (DateTimeException none) {
        fault("“" + text + "” is no time of a day.", "Write it as \"08:00\", in quotes.");
        return Optional.empty();
      }
    }

    /** Tells a fault of this entry. */
    public void fault(String what, String mend) {
      faults.add(file, line, what, mend);
    }
  }
}
