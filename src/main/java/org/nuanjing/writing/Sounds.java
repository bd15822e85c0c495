package org.nuanjing.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How Chinese characters sound, as far as most speakers tell sounds apart. */
public final class Sounds {

  private static final Set<String> SYLLABLES = Set.copyOf(Han.syllables());

  /** By the number that {@link Han#sound} gives. */
  private static final List<String> FOLDED = Han.syllables().stream().map(Sounds::fold).toList();

  private static final Map<String, String> ALIKE = alike();

  private Sounds() {}

  /** The folded syllable of a simplified character; empty where none is known. */
  public static String of(int codePoint) {
    int sound = Character.isBmpCodePoint(codePoint) ? Han.sound((char) codePoint) : 0;
    return sound == 0 ? "" : FOLDED.get(sound - 1);
  }

  /** The simplified characters that sound like one, itself among them; empty where none does. */
  public static String alike(char each) {
    return ALIKE.getOrDefault(of(each), "");
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

  private static Map<String, String> alike() {
    Map<String, String> alike = new HashMap<>();
    List<String> characters = Han.charactersBySound();
    for (int i = 0; i < characters.size(); i++) {
      alike.merge(FOLDED.get(i), characters.get(i), String::concat);
    }
    return alike;
  }
}
