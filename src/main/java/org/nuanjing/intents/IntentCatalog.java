package org.nuanjing.intents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Intent.Behaviour;

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

  /**
   * The intent that does something the assistant cannot do without; throws {@link
   * IllegalStateException} when there is none.
   */
  default Intent get(Behaviour behaviour) {
    return find(behaviour)
        .orElseThrow(() -> new IllegalStateException("No intent has " + behaviour + "."));
  }

  /** The first intent that does something, before those that do it for some tickets alone. */
  default Optional<Intent> find(Behaviour behaviour) {
    return list().stream()
        .filter(intent -> intent.behaviour() == behaviour)
        .min(Comparator.comparing(intent -> !intent.about().isEmpty()));
  }

  /** All intents, ordered by name. */
  List<Intent> list();

  /**
   * Messages that belong to no intent and are about other things than the examples of what is out
   * of scope; the recognizer learns from them where to say so. May be empty.
   */
  default List<String> heldOut() {
    return List.of();
  }

  /** Messages that ask for several things, and such as only look like it; may be empty. */
  default List<MixedExample> several() {
    return List.of();
  }

  /**
   * A text of the assistant itself, from {@code intents/_common/answers.yaml}; throws {@link
   * IllegalArgumentException} when there is none of that key.
   */
  Phrase text(String key);
}
