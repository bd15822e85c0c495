package org.nuanjing.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/** The features seen in the examples, each with a place from 0, in the order of their names. */
final class Vocabulary {

  private final String[] features;
  private final Map<String, Integer> places;

  /** The first feature of form alone, and the first after those. */
  private final int formFrom;

  private final int formTo;

  Vocabulary(List<List<String>> documents) {
    this(sorted(documents));
  }

  private Vocabulary(String[] sorted) {
    features = sorted;
    places = HashMap.newHashMap(features.length);
    for (int place = 0; place < features.length; place++) {
      places.put(features[place], place);
    }
    formFrom = from(String.valueOf(Features.OF_FORM));
    formTo = from(String.valueOf((char) (Features.OF_FORM + 1)));
  }

  private static String[] sorted(List<List<String>> documents) {
    Set<String> seen = new HashSet<>();
    documents.forEach(seen::addAll);
    String[] sorted = seen.toArray(String[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  void write(ModelWriter out) {
    out.texts(List.of(features));
  }

  static Vocabulary read(ModelReader in) {
    return new Vocabulary(in.texts().toArray(String[]::new));
  }

  private int from(String name) {
    int found = Arrays.binarySearch(features, name);
    return found < 0 ? -found - 1 : found;
  }

  int size() {
    return features.length;
  }

  String feature(int place) {
    return features[place];
  }

  Counts counts(List<String> message) {
    int[] found = new int[message.size()];
    int known = 0;
    Set<String> unknown = new HashSet<>();
    for (String feature : message) {
      Integer place = places.get(feature);
      if (place == null) {
        unknown.add(feature);
      } else {
        found[known++] = place;
      }
    }
    Arrays.sort(found, 0, known);
    int[] distinct = new int[known];
    int[] times = new int[known];
    int size = 0;
    for (int i = 0; i < known; i++) {
      if (size == 0 || distinct[size - 1] != found[i]) {
        distinct[size++] = found[i];
      }
      times[size - 1]++;
    }
    return new Counts(Arrays.copyOf(distinct, size), Arrays.copyOf(times, size), unknown.size());
  }

  /** Whether a feature says something of the words, not of their form alone. */
  boolean isOfWords(int place) {
    return place < formFrom || place >= formTo;
  }
}
