package org.nuanjing.intents;

import java.util.List;
import java.util.Optional;

/**
 * Everything read from the intents folder: the intents and the texts that belong to none of them.
 * Never changes.
 */
public interface IntentCatalog {

  /** The intent of that name; throws {@link IllegalArgumentException} when there is none. */
  default Intent get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no intent " + name + "."));
  }

  /** The intent of that name. */
  Optional<Intent> find(String name);

  /** All intents, ordered by name. */
  List<Intent> list();

  /**
   * A text of the assistant itself, from {@code intents/_common/answers.yaml}; throws {@link
   * IllegalArgumentException} when there is none of that key.
   */
  Phrase text(String key);
}
