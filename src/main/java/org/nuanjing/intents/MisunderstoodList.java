package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the list of known misunderstandings: a line of column names, then label and text. */
final class MisunderstoodList {

  private static final String HEADER = "label\ttext";

  private MisunderstoodList() {}

  /** What is listed; lines that are not understood are left out and reported. */
  static List<Misunderstood> read(Map<String, String> files, Faults faults) {
    String content = files.get(Misunderstood.FILE);
    if (content == null) {
      return List.of();
    }
    List<Misunderstood> listed = new ArrayList<>();
    List<String> lines = content.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      faults.add(
          Misunderstood.FILE,
          1,
          "The names of the columns are missing.",
          "Begin with label and text, parted by a tab.");
    }
    for (int i = 1; i < lines.size(); i++) {
      String[] row = lines.get(i).split("\t", -1);
      if (row.length == 2 && !row[0].isBlank() && !row[1].isBlank()) {
        listed.add(new Misunderstood(i + 1, row[0].strip(), row[1].strip()));
      } else if (!lines.get(i).isBlank()) {
        faults.add(
            Misunderstood.FILE,
            i + 1,
            "This line is no label and text.",
            "Write what it means, a tab, and the sentence.");
      }
    }
    return listed;
  }

  /** Reports every label that no intent counts as. */
  static void checkLabels(List<Misunderstood> listed, List<Intent> intents, Faults faults) {
    Set<String> known = new TreeSet<>();
    intents.forEach(intent -> known.add(intent.label()));
    for (Misunderstood each : listed) {
      for (String label : each.labels()) {
        if (!known.contains(label)) {
          faults.add(
              Misunderstood.FILE,
              each.line(),
              "No intent counts as %s.".formatted(label),
              "Write an intent's label: its name, unless intent.yaml says another.");
        }
      }
    }
  }
}
