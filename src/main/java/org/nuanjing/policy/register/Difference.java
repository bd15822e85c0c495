package org.nuanjing.policy.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.policy.Passage;

/** What differs between two texts, clause by clause, told by the clauses' numbers. */
public final class Difference {

  private Difference() {}

  /**
   * A clause that differs.
   *
   * @param label its article, or its heading where it has none
   * @param before its paragraphs in the earlier text; none where it is new
   * @param after its paragraphs in the later text; none where it is gone
   */
  public record Change(String label, List<String> before, List<String> after) {}

  /** The clauses that differ, in the order of the later text; those that are gone come last. */
  public static List<Change> between(List<Passage> earlier, List<Passage> later) {
    Map<String, List<String>> before = byLabel(earlier);
    Map<String, List<String>> after = byLabel(later);
    Set<String> labels = new LinkedHashSet<>(after.keySet());
    labels.addAll(before.keySet());
    List<Change> changes = new ArrayList<>();
    for (String label : labels) {
      List<String> was = before.getOrDefault(label, List.of());
      List<String> is = after.getOrDefault(label, List.of());
      if (!was.equals(is)) {
        changes.add(new Change(label, was, is));
      }
    }
    return changes;
  }

  private static Map<String, List<String>> byLabel(List<Passage> passages) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Passage passage : passages) {
      String label = passage.article().isEmpty() ? passage.heading() : passage.article();
      lines
          .computeIfAbsent(label, unseen -> new ArrayList<>())
          .addAll(passage.text().lines().toList());
    }
    return lines;
  }
}
