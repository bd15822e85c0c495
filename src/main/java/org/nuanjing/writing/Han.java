package org.nuanjing.writing;

import java.util.List;

/**
 * What is known of single Chinese characters. The tables stand in {@code simplified.txt} and {@code
 * pinyin.txt}, taken from ICU.
 */
public final class Han {

  private static final char FIRST = 0x4e00;
  private static final char LAST = 0x9fff;
  private static final char[] SIMPLIFIED = simplifiedForms();
  private static final List<String> SPELLED = Resource.lines(Han.class, "pinyin.txt");
  private static final short[] SOUNDS = sounds();

  private Han() {}

  /** Whether it is a common ideograph. */
  public static boolean is(char each) {
    return each >= FIRST && each <= LAST;
  }

  /** The simplified form; the same where there is no other. */
  public static char simplified(char each) {
    return is(each) ? SIMPLIFIED[each - FIRST] : each;
  }

  /** A text in simplified characters, each in its place. */
  public static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (simplified(text.charAt(i)) != text.charAt(i)) {
        char[] signs = text.toCharArray();
        for (; i < signs.length; i++) {
          signs[i] = simplified(signs[i]);
        }
        return new String(signs);
      }
    }
    return text;
  }

  /**
   * Its sound without tone, as a number that characters of the same sound share, above 0; 0 where
   * it is not known.
   */
  public static int sound(char each) {
    return is(each) ? SOUNDS[each - FIRST] : 0;
  }

  /** The spellings of all sounds, without tone, in the order of their numbers. */
  public static List<String> syllables() {
    return SPELLED.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
  }

  /** The characters of each sound, in the same order. */
  static List<String> charactersBySound() {
    return SPELLED.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
  }

  private static char[] simplifiedForms() {
    char[] forms = new char[LAST - FIRST + 1];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = (char) (FIRST + i);
    }
    for (String pairs : Resource.lines(Han.class, "simplified.txt")) {
      for (int i = 0; i < pairs.length(); i += 2) {
        forms[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
      }
    }
    return forms;
  }

  private static short[] sounds() {
    short[] sounds = new short[LAST - FIRST + 1];
    for (short sound = 1; sound <= SPELLED.size(); sound++) {
      String line = SPELLED.get(sound - 1);
      for (int i = line.indexOf(' ') + 1; i < line.length(); i++) {
        sounds[line.charAt(i) - FIRST] = sound;
      }
    }
    return sounds;
  }
}
