package org.nuanjing.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads letters as spelled Chinese, such as qingjia. */
public final class Pinyin {

  private static final int LONGEST_SYLLABLE = 6;

  /** English has such as "can you" and "menu"; four in a row it hardly has. */
  private static final int FEWEST = 4;

  private static final int LONGEST_WORD = 40;

  private Pinyin() {}

  /** Whether all letters of a message spell Chinese, and too many for it to be chance. */
  public static boolean isSpelled(String words) {
    int syllables = 0;
    for (String word : words.split(" ", -1)) {
      if (word.chars().anyMatch(each -> each >= 'a' && each <= 'z')) {
        int here = syllables(word).size();
        if (here == 0) {
          return false;
        }
        syllables += here;
      }
    }
    return syllables >= FEWEST;
  }

  /** The fewest syllables a word is made of; none where it is no spelled Chinese. */
  public static List<String> syllables(String word) {
    int length = word.length();
    if (length > LONGEST_WORD || !word.chars().allMatch(each -> each >= 'a' && each <= 'z')) {
      return List.of();
    }
    int[] fewest = new int[length + 1];
    int[] begins = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        if (fewest[start] < fewest[end] - 1 && Sounds.isSyllable(word.substring(start, end))) {
          fewest[end] = fewest[start] + 1;
          begins[end] = start;
        }
      }
    }
    if (fewest[length] == Integer.MAX_VALUE) {
      return List.of();
    }
    List<String> syllables = new ArrayList<>();
    for (int end = length; end > 0; end = begins[end]) {
      syllables.add(word.substring(begins[end], end));
    }
    Collections.reverse(syllables);
    return syllables;
  }
}
