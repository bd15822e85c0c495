package org.nuanjing.writing;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Writes the tables of Chinese characters from the transliterators of ICU, on demand: {@code mvn
 * test -Dtest=HanTables}. At the start of the program they would take three seconds.
 */
class HanTables {

  private static final Path FOLDER = Path.of("src/main/resources/org/nuanjing/writing");

  /** Every common character with its sound, without tone; ü as v. */
  @Test
  void pinyin() throws IOException {
    Transliterator sounds = Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; NFC");
    Transliterator toned = Transliterator.getInstance("Han-Latin");
    CharsetEncoder common = Charset.forName("GB2312").newEncoder();
    Map<String, StringBuilder> bySound = new TreeMap<>();
    for (char each = 0x4e00; each <= 0x9fff; each++) {
      String written = Character.toString(each);
      String sound = sounds.transliterate(written);
      if (common.canEncode(each) && sound.matches("[a-z]+")) {
        boolean umlaut = toned.transliterate(written).matches(".*[üǖǘǚǜ].*");
        bySound
            .computeIfAbsent(umlaut ? sound.replace('u', 'v') : sound, s -> new StringBuilder())
            .append(each);
      }
    }
    StringBuilder lines = new StringBuilder();
    bySound.forEach((sound, all) -> lines.append(sound).append(' ').append(all).append('\n'));
    Files.writeString(FOLDER.resolve("pinyin.txt"), lines);
  }

  /** Every traditional character beside its simplified one. */
  @Test
  void simplified() throws IOException {
    Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");
    StringBuilder lines = new StringBuilder();
    int pairs = 0;
    for (char each = 0x4e00; each <= 0x9fff; each++) {
      String written = Character.toString(each);
      String simple = simplifier.transliterate(written);
      if (!simple.equals(written) && simple.length() == 1) {
        lines.append(each).append(simple).append(++pairs % 40 == 0 ? "\n" : "");
      }
    }
    Files.writeString(FOLDER.resolve("simplified.txt"), lines.append('\n'));
  }
}
