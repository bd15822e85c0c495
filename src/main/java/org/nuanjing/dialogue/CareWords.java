package org.nuanjing.dialogue;

import java.util.Map;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;

/** The reviewed texts of care, which stand with the intent of the behaviour crisis. */
final class CareWords {

  private final IntentCatalog catalog;

  CareWords(IntentCatalog catalog) {
    this.catalog = catalog;
  }

  String text(Turn turn, String key) {
    return turn.text(intent().answer(key));
  }

  String text(Turn turn, String key, Map<String, String> places) {
    return intent().answer(key).in(turn.language(), places);
  }

  /** Own words that are no clear answer, with what they count as. */
  String counted(Turn turn, String said, String label) {
    return text(turn, "counted", Map.of("said", said, "label", label));
  }

  /** Silence, with what it counts as. */
  String silence(Turn turn, String label) {
    return text(turn, "counted_silent", Map.of("label", label));
  }

  private Intent intent() {
    return catalog.get(Behaviour.CRISIS);
  }
}
