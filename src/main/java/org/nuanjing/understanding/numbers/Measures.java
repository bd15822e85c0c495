package org.nuanjing.understanding.numbers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.text.Words;
import org.nuanjing.writing.Resource;

/** Measure words: 箱, 双, 公斤, boxes. The list is {@code measures.txt}. */
public final class Measures {

  /**
   * A measure word.
   *
   * @param kept as it is kept: Chinese
   * @param one in English, for one
   * @param many in English, for several
   * @param loose whether it also counts what is no thing, as 个 does
   */
  public record Measure(String kept, String one, String many, boolean loose) {}

  /** A measure word in a text, and where it ends, exclusive. */
  public record Found(int end, Measure measure) {}

  private static final Map<String, Measure> BY_NAME = new HashMap<>();
  private static final Words<Measure> WORDS = read();

  private Measures() {}

  /** The measure word that begins here; English ones end where the word ends. */
  public static @Nullable Found at(String text, int start) {
    Words.Hit<Measure> best = null;
    for (Words.Hit<Measure> hit : WORDS.all(text, start)) {
      boolean latin = text.charAt(hit.end() - 1) <= 'z';
      if (!latin || hit.end() == text.length() || !letter(text.charAt(hit.end()))) {
        best = hit;
      }
    }
    return best == null ? null : new Found(best.end(), best.meaning());
  }

  /**
   * One by the name it is kept under; one of that name in both languages where it is not listed.
   */
  public static Measure named(String kept) {
    Measure known = BY_NAME.get(kept);
    return known == null ? new Measure(kept, kept, kept, false) : known;
  }

  /** The measure word of a way to say it, such as kg or 千克; null where it is none. */
  public static @Nullable Measure find(String word) {
    return WORDS.get(word);
  }

  private static boolean letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
  }

  private static Words<Measure> read() {
    Words<Measure> words = new Words<>();
    for (String line : Resource.lines(Measures.class, "measures.txt")) {
      List<String> cells = List.of(line.split("\t", -1));
      boolean loose = cells.get(1).startsWith("?");
      Measure measure =
          new Measure(cells.get(0), cells.get(1).substring(loose ? 1 : 0), cells.get(2), loose);
      BY_NAME.put(measure.kept(), measure);
      words.put(measure.kept(), measure);
      for (String other : cells.get(3).split(" ", -1)) {
        if (!other.isEmpty()) {
          words.put(other, measure);
        }
      }
    }
    return words;
  }
}
