package org.nuanjing.understanding;

import java.util.List;
import java.util.Optional;

/**
 * What the recognizer has learned.
 *
 * @param intents the names of all intents, in their order; an intent's place here is its number
 *     everywhere else
 * @param judge what it makes of texts
 * @param confidence how far that is to be trusted
 * @param several how it tells several wishes apart; empty where it has not learned to
 */
record Knowledge(
    List<String> intents, Judge judge, Confidence confidence, Optional<Several> several) {

  Knowledge {
    intents = List.copyOf(intents);
  }

  /** How likely a message means each intent; all together 1. */
  double[] likely(Weighed message) {
    return confidence.probabilities(judge.model().margins(message), message.known);
  }
}
