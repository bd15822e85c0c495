package org.nuanjing.understanding.text;

import java.util.List;
import java.util.Set;

/** How Chinese characters sound, as far as most speakers tell sounds apart. */
public final class Sounds {

  private static final Set<String> SYLLABLES = Set.copyOf(Han.syllables());

  /** By the number that {@link Han#sound} gives. */
  private static final List<String> FOLDED = Han.syllables().stream().map(Sounds::fold).toList();

  private Sounds() {}

  /** The folded syllable of a simplified character; empty where none is known. */
  public static String of(int codePoint) {
    int sound = Character.isBmpCodePoint(codePoint) ? Han.sound((char) codePoint) : 0;
    return sound == 0 ? "" : FOLDED.get(sound - 1);
  }

  /** Whether letters spell a syllable, without tone. */
  public static boolean isSyllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  /** One spelling for sounds that many speakers do not tell apart: zh z, ch c, sh s, ng n. */
  public static String fold(String syllable) {
    boolean curled = syllable.length() > 1 && syllable.charAt(1) == 'h';
    String folded = curled ? syllable.charAt(0) + syllable.substring(2) : syllable;
    return folded.endsWith("ng") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
