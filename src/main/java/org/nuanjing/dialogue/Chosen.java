package org.nuanjing.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Recognized;

/** Tells which intent was named, where its title is written and not a wish of its own. */
final class Chosen {

  private Chosen() {}

  /** The one whose title or place in the list, from 1, is written. */
  static Optional<String> among(IntentCatalog catalog, List<String> intents, String words) {
    String bare = bare(words);
    if (bare.matches("[1-9]") && Integer.parseInt(bare) <= intents.size()) {
      return Optional.of(intents.get(Integer.parseInt(bare) - 1));
    }
    return intents.stream()
        .filter(name -> catalog.find(name).filter(intent -> isTitle(intent, bare)).isPresent())
        .findFirst();
  }

  static boolean isTitle(IntentCatalog catalog, Recognition recognition, String words) {
    return recognition instanceof Recognized recognized
        && isTitle(catalog.get(recognized.match().intent()), bare(words));
  }

  private static boolean isTitle(Intent intent, String bare) {
    return bare.equals(bare(intent.title().zh())) || bare.equals(bare(intent.title().en()));
  }

  private static String bare(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }
}
