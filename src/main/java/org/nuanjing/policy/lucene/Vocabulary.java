package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanjing.writing.Resource;

/**
 * How people say what rules say in other words: 老婆 for 配偶, 调休 for 补休. Reviewed data: {@code
 * vocabulary.txt} and, by theme, {@code vocabulary/}; {@code policy vocabulary} shows what each
 * entry gains and loses.
 */
final class Vocabulary {

  /** Stands in a spoken form for a few characters of any kind. */
  private static final String GAP = "*";

  /** Stands in either side for a blank within a form. */
  private static final char BLANK = '_';

  /** The files of the data; one form may stand in several. */
  static final List<String> FILES =
      List.of(
          "vocabulary.txt",
          "vocabulary/people.txt",
          "vocabulary/family.txt",
          "vocabulary/work.txt",
          "vocabulary/care.txt",
          "vocabulary/health.txt",
          "vocabulary/conduct.txt",
          "vocabulary/police.txt",
          "vocabulary/service.txt",
          "vocabulary/school.txt",
          "vocabulary/procedure.txt",
          "vocabulary/verbs.txt",
          "vocabulary/things.txt",
          "vocabulary/turns.txt",
          "vocabulary/english.txt");

  private static final Comparator<Spoken> LONGEST =
      Comparator.comparingInt((Spoken spoken) -> spoken.words.length()).reversed();

  private final List<Entry> entries;
  private final Map<Character, List<Spoken>> byFirst = new HashMap<>();

  private record Spoken(String words, Pattern pattern, Entry entry) {}

  /**
   * What people say and what rules say for it.
   *
   * @param line as the file has it
   * @param written how rules put it, likeliest first; in {@link PolicyText#normal} form
   */
  record Entry(String line, List<String> spoken, List<String> written) {}

  /**
   * An entry whose spoken form stands in a question.
   *
   * @param words as the question has them, from {@code start} on
   */
  record Found(Entry entry, String words, int start) {
    int end() {
      return start + words.length();
    }
  }

  private Vocabulary(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : this.entries) {
      for (String words : entry.spoken) {
        byFirst
            .computeIfAbsent(words.charAt(0), none -> new ArrayList<>())
            .add(new Spoken(words, pattern(words), entry));
      }
    }
    byFirst.values().forEach(spoken -> spoken.sort(LONGEST));
  }

  /** The shipped vocabulary. */
  static Vocabulary shipped() {
    return new Vocabulary(
        FILES.stream()
            .flatMap(file -> Resource.lines(Vocabulary.class, file).stream())
            .map(Vocabulary::entry)
            .toList());
  }

  /** The same vocabulary but for one entry. */
  Vocabulary without(Entry entry) {
    return new Vocabulary(entries.stream().filter(other -> !other.equals(entry)).toList());
  }

  /** Whether a question as written holds a spoken form of an entry. */
  boolean holds(String question, Entry entry) {
    return in(PolicyText.normal(question)).stream().anyMatch(one -> one.entry().equals(entry));
  }

  List<Entry> entries() {
    return entries;
  }

  /** All words of both sides; of a spoken form with a gap, what stands before and behind it. */
  Stream<String> words() {
    return entries.stream()
        .flatMap(entry -> Stream.concat(entry.spoken.stream(), entry.written.stream()))
        .flatMap(words -> Stream.of(words.split(Pattern.quote(GAP), -1)));
  }

  /**
   * The entries a text holds, in order and apart from each other. Of forms that overlap those are
   * read that make the longest runs: in 留给养老院, 留给 and 养老院 and not 给养老.
   */
  List<Found> in(String text) {
    List<List<Found>> at = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      at.add(longest(text, i));
    }
    long[] best = new long[text.length() + 1];
    for (int i = text.length() - 1; i >= 0; i--) {
      best[i] = Math.max(best[i + 1], worth(at.get(i), best));
    }
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      boolean read = !at.get(i).isEmpty() && best[i] == worth(at.get(i), best);
      if (read) {
        found.addAll(at.get(i));
      }
      i = read ? at.get(i).getFirst().end() : i + 1;
    }
    return found;
  }

  /** What is read from a place on if these are read there; a long run is worth more than two. */
  private static long worth(List<Found> here, long[] best) {
    if (here.isEmpty()) {
      return 0;
    }
    long length = here.getFirst().words().length();
    return length * length + best[here.getFirst().end()];
  }

  /** The entries with the longest spoken form that stands at a place; often none. */
  private List<Found> longest(String text, int start) {
    List<Found> found = new ArrayList<>();
    for (Spoken spoken : byFirst.getOrDefault(text.charAt(start), List.of())) {
      Matcher matcher = spoken.pattern.matcher(text).region(start, text.length());
      if (matcher.lookingAt()) {
        if (!found.isEmpty() && found.getFirst().end() < matcher.end()) {
          found.clear();
        }
        if (found.isEmpty() || found.getFirst().end() == matcher.end()) {
          found.add(new Found(spoken.entry, matcher.group(), start));
        }
      }
    }
    return found.isEmpty() ? Ages.at(text, start).stream().toList() : found;
  }

  private static Pattern pattern(String words) {
    StringBuilder pattern = new StringBuilder();
    for (String part : words.split(Pattern.quote(GAP), -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".{0,3}?").append(Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString());
  }

  private static Entry entry(String line) {
    String[] sides = line.split("=", -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException("No line of a vocabulary: " + line);
    }
    return new Entry(line, words(sides[0]), words(sides[1]));
  }

  private static List<String> words(String side) {
    return Arrays.stream(side.strip().split(" +", -1))
        .map(words -> PolicyText.normal(words.replace(BLANK, ' ')))
        .toList();
  }
}
