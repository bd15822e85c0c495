package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.writing.Han;
import org.nuanjing.writing.Pinyin;
import org.nuanjing.writing.Sounds;

/**
 * What the recognizer looks at. Of Chinese: characters and pairs of characters, and pairs of sounds
 * ({@code ~ti'jian}), so that a word is found that was typed by its sound. Of anything else: words,
 * pairs of words, four letters in a row ({@code <4medi}), and sounds where letters spell Chinese.
 * Of all: how the message begins ({@code ^}) and ends ({@code $}), where scripts meet ({@code |}),
 * and about how long it is ({@code #}).
 */
final class Features {

  /** What marks a feature that says nothing of the words. */
  static final char OF_FORM = '#';

  private static final int GRAM = 4;
  private static final int LONGEST_WORD = 40;

  /** Upper ends of the classes of length, in UTF-16 units. */
  private static final int[] LENGTHS = {2, 4, 8, 16, 32};

  private final List<String> features = new ArrayList<>();
  private final int[] signs;
  private final boolean spelled;
  private String wordBefore = "";
  private String soundBefore = "";

  private Features(String words) {
    this.signs = words.codePoints().toArray();
    this.spelled = Pinyin.isSpelled(words);
  }

  /** The features of a message, with repetitions; none of a text without letters. */
  static List<String> of(String text) {
    String words = Normalizer.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    Features features = new Features(words);
    features.runs();
    features.ends();
    int length = 0;
    while (length < LENGTHS.length && words.length() > LENGTHS[length]) {
      length++;
    }
    features.features.add(OF_FORM + "length" + length);
    return features.features;
  }

  /** Goes from run to run: characters of Chinese in a row, or of anything else up to a blank. */
  private void runs() {
    int start = 0;
    while (start < signs.length) {
      int end = start;
      boolean chinese = isChinese(signs[start]);
      while (end < signs.length && signs[end] != ' ' && isChinese(signs[end]) == chinese) {
        end++;
      }
      if (end == start) {
        start++;
        continue;
      }
      if (chinese) {
        characters(start, end);
      } else {
        word(string(start, end));
      }
      meeting(start, end, chinese);
      start = end;
    }
  }

  private static boolean isChinese(int sign) {
    return Character.isBmpCodePoint(sign)
        ? Han.is((char) sign)
        : Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
  }

  private String string(int start, int end) {
    return new String(signs, start, end - start);
  }

  private void characters(int start, int end) {
    wordBefore = "";
    soundBefore = "";
    for (int i = start; i < end; i++) {
      features.add(string(i, i + 1));
      if (i + 1 < end) {
        features.add(string(i, i + 2));
      }
      sound(Sounds.of(signs[i]));
    }
    soundBefore = "";
  }

  private void sound(String sound) {
    if (!soundBefore.isEmpty() && !sound.isEmpty()) {
      features.add("~" + soundBefore + "'" + sound);
    }
    soundBefore = sound;
  }

  private void word(String word) {
    if (spelled) {
      Pinyin.syllables(word).forEach(syllable -> sound(Sounds.fold(syllable)));
      return;
    }
    soundBefore = "";
    features.add(word);
    if (!wordBefore.isEmpty()) {
      features.add(wordBefore + " " + word);
    }
    wordBefore = word;
    if (word.length() >= GRAM - 1 && word.length() <= LONGEST_WORD) {
      String bounded = "<" + word + ">";
      for (int i = 0; i + GRAM <= bounded.length(); i++) {
        features.add("<4" + bounded.substring(i, i + GRAM));
      }
    }
  }

  /** Where the run before and this one meet, unless both are words. */
  private void meeting(int start, int end, boolean chinese) {
    int before = start - 1;
    while (before >= 0 && signs[before] == ' ') {
      before--;
    }
    if (before < 0 || (!chinese && !isChinese(signs[before]))) {
      return;
    }
    int from = before;
    while (!isChinese(signs[before]) && from > 0 && isWord(signs[from - 1])) {
      from--;
    }
    String here = chinese ? string(start, start + 1) : string(start, end);
    features.add(string(from, before + 1) + "|" + here);
  }

  private static boolean isWord(int sign) {
    return sign != ' ' && !isChinese(sign);
  }

  private void ends() {
    int last = signs.length - 1;
    features.add("^" + string(0, 1));
    features.add(string(last, last + 1) + "$");
    if (last > 0
        && signs[last - 1] != ' '
        && isChinese(signs[last - 1]) == isChinese(signs[last])) {
      features.add(string(last - 1, last + 1) + "$");
    }
  }
}
