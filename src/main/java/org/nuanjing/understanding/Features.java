package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the recognizer looks at: character 1- to 3-grams of Chinese; words, pairs of words and
 * beginnings of words of anything else; and where the message begins and ends.
 */
final class Features {

  private static final int LONGEST_GRAM = 3;
  private static final int BEGINNING = 4;
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[^\\p{IsHan}\\s]+");

  private Features() {}

  /** The features of a message, with repetitions; none of a text without letters. */
  static List<String> of(String text) {
    List<String> features = new ArrayList<>();
    String before = "";
    String words = Normalizer.words(text);
    for (var run : (Iterable<String>) RUN.matcher(words).results().map(m -> m.group())::iterator) {
      if (Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN) {
        grams(run, features);
        before = "";
      } else {
        word(run, before, features);
        before = run;
      }
    }
    if (!features.isEmpty() && words.codePointCount(0, words.length()) <= 3) {
      features.add("=" + words);
    }
    return features;
  }

  private static void grams(String run, List<String> features) {
    int[] signs = run.codePoints().toArray();
    for (int start = 0; start < signs.length; start++) {
      for (int size = 1; size <= LONGEST_GRAM && start + size <= signs.length; size++) {
        features.add(new String(signs, start, size));
      }
    }
  }

  private static void word(String word, String before, List<String> features) {
    features.add(word);
    if (!before.isEmpty()) {
      features.add(before + " " + word);
    }
    if (word.length() > BEGINNING) {
      features.add(word.substring(0, BEGINNING) + "*");
    }
  }
}
