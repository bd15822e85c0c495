package org.nuanjing.intents;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is left of a sentence without what seldom changes its meaning.
 *
 * @param core lower-case letters and digits, half width, without the particles 呢吗啊的了
 * @param sound the core as it sounds, without tones: pinyin for Chinese, the letters for the rest
 */
record Wording(String core, String sound) {

  private static final String PARTICLES = "呢吗啊的了";
  private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

  /** The sound of a sign by itself; there are a few thousand. */
  private static final Map<Integer, String> SOUNDS = new ConcurrentHashMap<>();

  static Wording of(String sentence) {
    StringBuilder core = new StringBuilder();
    StringBuilder sound = new StringBuilder();
    Normalizer.normalize(sentence, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(sign -> Character.isLetterOrDigit(sign) && PARTICLES.indexOf(sign) < 0)
        .forEach(sign -> {
          core.appendCodePoint(sign);
          sound.append(sound(sign));
        });
    return new Wording(core.toString(), sound.toString());
  }

  private static String sound(int sign) {
    return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN
        ? SOUNDS.computeIfAbsent(
            sign,
            han -> PINYIN.transliterate(Character.toString(han)).toLowerCase(Locale.ROOT) + "'")
        : Character.toString(sign);
  }
}
