package org.nuanjing.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables are what ICU says; {@code mvn test -Dtest=CharactersTest -Dcharacters=write} writes
 * them anew, as after an update of ICU.
 */
class CharactersTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/nuanjing/understanding");
  private static final int[] ALL =
      IntStream.rangeClosed(Characters.FIRST, Characters.LAST).toArray();

  @Test
  void charactersAreSimplifiedAsIcuDoes() throws IOException {
    String[] simplified = transliterated("Traditional-Simplified");
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < ALL.length; i++) {
      String one = Character.toString(ALL[i]);
      if (simplified[i].length() == 1 && !simplified[i].equals(one)) {
        pairs.append(one).append(simplified[i]);
      }
    }
    same(Characters.SIMPLIFIED_TABLE, pairs + "\n");
  }

  @Test
  void charactersSoundAsIcuSays() throws IOException {
    String[] sounds = transliterated("Han-Latin");
    Map<String, StringBuilder> bySound = new TreeMap<>();
    for (int i = 0; i < ALL.length; i++) {
      String letters = Normalizer.normalize(sounds[i], Normalizer.Form.NFD);
      String syllable = letters.replaceAll("\\p{M}", "").strip();
      if (syllable.matches("[a-z]+") && Characters.simplified(ALL[i]) == ALL[i]) {
        bySound.computeIfAbsent(syllable, none -> new StringBuilder()).appendCodePoint(ALL[i]);
      }
    }
    same(
        Characters.SOUNDS_TABLE,
        bySound.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  private static String[] transliterated(String by) {
    String each =
        IntStream.of(ALL).mapToObj(Character::toString).collect(Collectors.joining("\n"));
    String[] all = Transliterator.getInstance(by).transliterate(each).split("\n", -1);
    assertThat(all).hasSameSizeAs(ALL);
    return all;
  }

  private static void same(String name, String table) throws IOException {
    if (System.getProperty("characters", "").equals("write")) {
      Files.writeString(FOLDER.resolve(name), table);
    }
    assertThat(Files.readString(FOLDER.resolve(name))).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource({"體检,体", "檢,检", "慰,慰", "慰,慰", "裡,里", "你,你", "a,a", "😀,😀"})
  void aCharacterIsSimplified(String text, String simplified) {
    assertThat(Characters.simplified(text.codePointAt(0))).isEqualTo(simplified.codePointAt(0));
  }

  @ParameterizedTest
  @CsvSource({"检,捡", "慰,尉", "询,寻", "诉,速", "疗,尿", "英,因", "山,商"})
  void charactersThatAreTakenForEachOtherSoundAlike(String one, String other) {
    assertThat(Characters.sound(one.codePointAt(0)))
        .isPresent()
        .isEqualTo(Characters.sound(other.codePointAt(0)));
  }

  @Test
  void othersHaveNoSound() {
    assertThat(Characters.sound('a')).isEmpty();
    assertThat(Characters.sound(0x20bb7)).isEmpty();
  }
}
