package org.nuanjing.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese characters are simplified and how they sound, by tables that CharactersTest makes
 * from ICU's {@code Traditional-Simplified} and {@code Han-Latin} (Unicode CLDR).
 */
final class Characters {

  /** Pairs: a character and what it is simplified to. */
  static final String SIMPLIFIED_TABLE = "simplified.txt";

  /** A line each: a syllable without tone, a blank, and the characters that sound so. */
  static final String SOUNDS_TABLE = "sounds.txt";

  static final int FIRST = 0x4e00;
  static final int LAST = 0x9fff;

  private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
  private static final @Nullable String[] SOUNDS = new String[LAST - FIRST + 1];
  private static final Set<String> SYLLABLES = new TreeSet<>();

  static {
    for (int i = 0; i < SIMPLIFIED.length; i++) {
      SIMPLIFIED[i] = (char) (FIRST + i);
    }
    String pairs = table(SIMPLIFIED_TABLE).strip();
    for (int i = 0; i + 1 < pairs.length(); i += 2) {
      SIMPLIFIED[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
    }
    table(SOUNDS_TABLE).lines().forEach(Characters::sounds);
  }

  private Characters() {}

  private static void sounds(String line) {
    int blank = line.indexOf(' ');
    String syllable = line.substring(0, blank);
    SYLLABLES.add(syllable);
    String folded = fold(syllable);
    line.chars().skip(blank + 1L).forEach(each -> SOUNDS[each - FIRST] = folded);
  }

  private static String table(String name) {
    try (InputStream in = Characters.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its table " + name + ".");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " cannot be read.", e);
    }
  }

  /** The simplified character; the same where there is none. */
  static int simplified(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST ? SIMPLIFIED[codePoint - FIRST] : codePoint;
  }

  /** The folded syllable of a simplified character; empty where none is known. */
  static Optional<String> sound(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST
        ? Optional.ofNullable(SOUNDS[codePoint - FIRST])
        : Optional.empty();
  }

  /** Whether letters spell a syllable, without tone. */
  static boolean isSyllable(String letters) {
    return SYLLABLES.contains(letters);
  }

  /** One spelling for sounds that many speakers do not tell apart: zh z, ch c, sh s, ng n. */
  static String fold(String syllable) {
    boolean curled = syllable.length() > 1 && syllable.charAt(1) == 'h';
    String folded = curled ? syllable.charAt(0) + syllable.substring(2) : syllable;
    return folded.endsWith("ng") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
