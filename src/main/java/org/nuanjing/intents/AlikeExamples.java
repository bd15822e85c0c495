package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nuanjing.intents.Places.Example;

/**
 * Finds examples of different intents that no recognizer can be expected to tell apart: the same
 * but for signs and particles, the same to the ear, or nearly the same signs.
 *
 * <p>Nearly the same are those whose sets of pairs of signs have a Jaccard overlap of {@link
 * #NEARLY} or more. Only pairs that share one of their rarest pairs of signs are compared: two sets
 * that overlap so much must share one of those, so none is missed (prefix filtering).
 */
final class AlikeExamples {

  /**
   * From which overlap on two examples count as nearly the same, 0 to 1. Measured over 13,700
   * examples of 43 intents: from here up what was found could not be told apart (88 and 8888888);
   * the pairs between 0.5 and here differed in the very word that says what is wanted (捐款渠道在哪里 and
   * 投诉渠道在哪里, 0.50; group counselling and counselling, 0.71).
   */
  static final double NEARLY = 0.75;

  /** Two examples that say too much the same, the later one second. */
  private record Pair(int one, int other) {}

  private final List<Example> examples;
  private final List<Wording> wordings;
  private final Map<Pair, String> found =
      new TreeMap<>(Comparator.comparingInt(Pair::other).thenComparingInt(Pair::one));

  private AlikeExamples(List<Example> examples) {
    this.examples = examples;
    this.wordings = examples.stream().map(example -> Wording.of(example.text())).toList();
  }

  static List<IntentFault> find(List<Example> examples) {
    AlikeExamples alike = new AlikeExamples(examples);
    alike.same();
    alike.nearly();
    List<IntentFault> faults = new ArrayList<>();
    alike.found.forEach((pair, how) -> faults.add(alike.fault(pair, how)));
    return faults;
  }

  /** Finds what is written or sounds the same. */
  private void same() {
    Map<String, List<Integer>> written = new HashMap<>();
    Map<String, List<Integer>> sounding = new HashMap<>();
    for (int i = 0; i < wordings.size(); i++) {
      group(written, wordings.get(i).core(), i, "but for signs and particles");
      group(sounding, wordings.get(i).sound(), i, "to the ear");
    }
  }

  private void group(Map<String, List<Integer>> groups, String key, int index, String how) {
    if (key.isEmpty()) {
      return;
    }
    List<Integer> group = groups.computeIfAbsent(key, none -> new ArrayList<>());
    group.forEach(earlier -> note(earlier, index, "the same " + how));
    group.add(index);
  }

  /** Finds what overlaps enough. */
  private void nearly() {
    int[][] sets = BigramSets.of(wordings.stream().map(Wording::core).toList());
    Map<Integer, List<Integer>> prefixes = new HashMap<>();
    for (int i = 0; i < sets.length; i++) {
      int[] set = sets[i];
      int prefix = set.length - (int) Math.ceil(NEARLY * set.length) + 1;
      Map<Integer, Boolean> compared = new HashMap<>();
      for (int at = 0; at < Math.min(prefix, set.length); at++) {
        List<Integer> with = prefixes.computeIfAbsent(set[at], none -> new ArrayList<>());
        for (int earlier : with) {
          if (compared.put(earlier, true) == null) {
            compare(sets, earlier, i);
          }
        }
        with.add(i);
      }
    }
  }

  private void compare(int[][] sets, int one, int other) {
    if (examples.get(one).intent().equals(examples.get(other).intent())) {
      return;
    }
    double lengths = (double) sets[one].length / sets[other].length;
    if (lengths < NEARLY || lengths > 1 / NEARLY) {
      return;
    }
    double overlap = BigramSets.overlap(sets[one], sets[other]);
    if (overlap >= NEARLY) {
      note(one, other, String.format(Locale.ROOT, "nearly the same (%.2f)", overlap));
    }
  }

  /** Notes a pair of different intents; the strongest reason is noted first and stays. */
  private void note(int one, int other, String how) {
    if (!examples.get(one).intent().equals(examples.get(other).intent())) {
      found.putIfAbsent(new Pair(one, other), how);
    }
  }

  private IntentFault fault(Pair pair, String how) {
    Example one = examples.get(pair.one());
    Example other = examples.get(pair.other());
    return new IntentFault(
        other.file(),
        other.line(),
        "\"%s\" is %s as \"%s\" in %s:%d."
            .formatted(other.text(), how, one.text(), one.file(), one.line()),
        "Keep the one that means its intent, or say in both what is wanted.");
  }
}
