package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code _common/several.tsv}: labels joined by +, a tab, and the message. */
final class MixedExamples {

  static final String FILE = "_common/several.tsv";
  private static final String HEADER = "label\ttext";
  private static final int LARGEST_FILE = 1_000_000;

  private final Set<String> intents;
  private final Faults faults;
  private final Set<String> seen = new HashSet<>();

  /**
   * A reader.
   *
   * @param intents the names that may stand there
   */
  MixedExamples(Set<String> intents, Faults faults) {
    this.intents = intents;
    this.faults = faults;
  }

  List<MixedExample> read(String content) {
    if (content.length() > LARGEST_FILE) {
      fault(1, "The file is too large.", "Keep it below 1 MB.");
      return List.of();
    }
    List<String> lines = content.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      fault(1, "The first line does not name the columns.", "Begin with label, a tab and text.");
      return List.of();
    }
    List<MixedExample> examples = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        row(i + 1, line, examples);
      }
    }
    return examples;
  }

  private void row(int line, String row, List<MixedExample> examples) {
    String[] parts = row.split("\t", -1);
    if (parts.length != 2 || parts[1].isBlank()) {
      fault(line, "This is no label, tab and message.", "Write one tab, and a message after it.");
      return;
    }
    List<String> labels = Arrays.asList(parts[0].strip().split("\\+", -1));
    labels.stream()
        .filter(label -> !intents.contains(label))
        .forEach(label ->
            fault(
                line,
                "There is no intent %s.".formatted(label),
                "Write names of folders of intents, joined by +."));
    if (Set.copyOf(labels).size() < labels.size()) {
      fault(line, "A label is there twice.", "Name each thing asked for once.");
    }
    if (!seen.add(parts[1].strip())) {
      fault(line, "The message is in this file already.", "Keep one of them.");
    }
    examples.add(new MixedExample(labels, parts[1].strip()));
  }

  private void fault(int line, String what, String mend) {
    faults.add(FILE, line, what, mend);
  }
}
