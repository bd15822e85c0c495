package org.nuanjing.understanding.values;

import java.util.List;
import org.nuanjing.intents.Phrase;
import org.nuanjing.understanding.text.Line;

/** A known thing with the words it was called by: {@code fruit~苹果}. */
final class Said {

  private Said() {}

  /**
   * What is kept of a thing: its id, with the words that were said where they are not its name.
   *
   * @param text the words in the one way of writing
   * @param words the same as written
   */
  static String of(Name name, String text, String words) {
    String clean = words.replaceAll("[*;~\\x00]", " ").strip();
    return clean.isEmpty() || names(name.shown(), text.strip())
        ? name.id()
        : name.id() + "~" + clean;
  }

  private static boolean names(Phrase shown, String text) {
    String zh = Line.of(shown.zh(), List.of()).text();
    String en = Line.of(shown.en(), List.of()).text();
    boolean plural = text.equals(en + "s") || text.equals(en + "es") || en.equals(text + "s");
    return text.equals(zh) || text.equals(en) || plural || Names.soundAlike(zh, text);
  }
}
