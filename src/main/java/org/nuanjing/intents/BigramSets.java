package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as sets of their pairs of neighbouring signs, each a number: the rarer, the lower. */
final class BigramSets {

  private BigramSets() {}

  /** The sets, ascending; a text of one sign has that sign alone. */
  static int[][] of(List<String> texts) {
    List<List<String>> all = texts.stream().map(BigramSets::pairs).toList();
    Map<String, Integer> frequencies = new HashMap<>();
    all.forEach(pairs -> pairs.forEach(pair -> frequencies.merge(pair, 1, Integer::sum)));
    List<String> ranked = new ArrayList<>(frequencies.keySet());
    ranked.sort(
        Comparator.<String>comparingInt(frequencies::get).thenComparing(Comparator.naturalOrder()));
    Map<String, Integer> ranks = new HashMap<>();
    ranked.forEach(pair -> ranks.put(pair, ranks.size()));
    return all.stream()
        .map(pairs -> pairs.stream().mapToInt(ranks::get).sorted().toArray())
        .toArray(int[][]::new);
  }

  private static List<String> pairs(String text) {
    int[] signs = text.codePoints().toArray();
    if (signs.length == 1) {
      return List.of(text);
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < signs.length; i++) {
      pairs.add(new String(signs, i, 2));
    }
    return pairs.stream().distinct().toList();
  }

  /** The Jaccard overlap of two sets, 0 to 1; 0 where both are empty. */
  static double overlap(int[] one, int[] other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        both++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int either = one.length + other.length - both;
    return either == 0 ? 0 : (double) both / either;
  }
}
