package org.nuanjing.dialogue;

import java.util.List;

/**
 * What a turn decides.
 *
 * @param conversation as it is afterwards; its version is counted up by whoever commits it
 * @param effects in order
 */
public record Step(Conversation conversation, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }
}
