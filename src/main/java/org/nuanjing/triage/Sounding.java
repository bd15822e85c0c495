package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.writing.Han;
import org.nuanjing.writing.Pinyin;
import org.nuanjing.writing.Sounds;

/**
 * A message as it sounds: toneless syllables, a blank behind each, sounds that many speakers do not
 * tell apart in one spelling. What does not sound Chinese stands as it is written.
 */
final class Sounding {

  private final StringBuilder text = new StringBuilder();
  private final List<String> syllables = new ArrayList<>();
  private final List<Integer> begins = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private final String written;

  private Sounding(String written) {
    this.written = written;
  }

  /** How a screened text sounds. */
  static Sounding of(String written) {
    Sounding sounding = new Sounding(written);
    int at = 0;
    while (at < written.length()) {
      at = sounding.run(at);
    }
    return sounding;
  }

  private int run(int start) {
    char first = written.charAt(start);
    if (Han.is(first)) {
      String sound = Sounds.of(first);
      add(sound.isEmpty() ? String.valueOf(first) : sound, start);
      return start + 1;
    }
    int end = start;
    while (end < written.length() && letter(written.charAt(end))) {
      end++;
    }
    if (end == start) {
      if (first != ' ') {
        add(String.valueOf(first), start);
      }
      return start + 1;
    }
    word(start, end);
    return end;
  }

  private void word(int start, int end) {
    String word = written.substring(start, end);
    List<String> spelled = Pinyin.syllables(word);
    if (spelled.isEmpty()) {
      add(word, start);
      return;
    }
    int at = start;
    for (String syllable : spelled) {
      add(Sounds.fold(syllable), at);
      at += syllable.length();
    }
  }

  private static boolean letter(char each) {
    return each >= 'a' && each <= 'z';
  }

  private void add(String sound, int origin) {
    begins.add(text.length());
    origins.add(origin);
    syllables.add(sound);
    text.append(sound).append(' ');
  }

  String text() {
    return text.toString();
  }

  List<String> syllables() {
    return syllables;
  }

  /** Where what stands at a place of {@link #text} begins in the screened text. */
  int origin(int at) {
    int last = 0;
    for (int i = 0; i < begins.size() && begins.get(i) <= at; i++) {
      last = origins.get(i);
    }
    return last;
  }
}
