package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.writing.Han;
import org.nuanjing.writing.Sounds;

/** The words of the vocabulary, found again where they are written wrongly. */
final class Lexicon {

  static final int LONGEST = 8;

  /** From so many characters on a word is known by the others where one amid them is wrong. */
  private static final int LONG = 4;

  private static final char ANY = '?';

  private final Set<String> words = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, List<String>> bySound = new HashMap<>();
  private final Map<String, List<String>> byOthers = new HashMap<>();

  Lexicon(Vocabulary vocabulary) {
    vocabulary.words().forEach(this::add);
  }

  private void add(String word) {
    for (int i = 0; i + 1 < word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    boolean chinese = word.chars().allMatch(each -> Han.is((char) each));
    if (!chinese || word.length() < 2 || word.length() > LONGEST || !words.add(word)) {
      return;
    }
    bySound.computeIfAbsent(sound(word), none -> new ArrayList<>(1)).add(word);
    for (int i = 1; word.length() >= LONG && i < word.length() - 1; i++) {
      byOthers.computeIfAbsent(without(word, i), none -> new ArrayList<>(1)).add(word);
    }
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /** Whether two characters stand side by side in a word. */
  boolean holds(String pair) {
    return pairs.contains(pair);
  }

  /**
   * The words that one may stand for that is none itself: those that sound alike, of two characters
   * only if they share one, and the long ones that differ in one character amid them.
   */
  Set<String> like(String typed) {
    Set<String> like = new HashSet<>(bySound.getOrDefault(sound(typed), List.of()));
    like.removeIf(word -> word.length() == 2 && !shareOne(typed, word));
    for (int i = 1; typed.length() >= LONG && i < typed.length() - 1; i++) {
      like.addAll(byOthers.getOrDefault(without(typed, i), List.of()));
    }
    return like;
  }

  /** Whether one character of two is the same, and the other not only nearly sounds the same. */
  private static boolean shareOne(String pair, String other) {
    int changed = pair.charAt(0) == other.charAt(0) ? 1 : 0;
    return pair.charAt(1 - changed) == other.charAt(1 - changed)
        && Han.sound(pair.charAt(changed)) == Han.sound(other.charAt(changed));
  }

  private static String sound(String word) {
    StringBuilder sound = new StringBuilder();
    word.chars().forEach(each -> sound.append(Sounds.of(each)).append(' '));
    return sound.toString();
  }

  private static String without(String word, int place) {
    return word.substring(0, place) + ANY + word.substring(place + 1);
  }
}
