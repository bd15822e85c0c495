package org.nuanjing.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/**
 * What the recognizer has learned.
 *
 * @param intents the names of all intents, in their order; an intent's place here is its number
 *     everywhere else
 * @param judge what it makes of texts
 * @param brevity how sure it can be of brief ones
 * @param confidence how far that is to be trusted
 * @param several how it tells several wishes apart; empty where it has not learned to
 */
record Knowledge(
    List<String> intents,
    Judge judge,
    Brevity brevity,
    Confidence confidence,
    Optional<Several> several) {

  Knowledge {
    intents = List.copyOf(intents);
  }

  void write(ModelWriter out) {
    out.texts(intents);
    judge.write(out);
    brevity.write(out);
    confidence.write(out);
    out.number(several.isPresent() ? 1 : 0);
    several.ifPresent(each -> each.write(out));
  }

  static Knowledge read(ModelReader in) {
    List<String> intents = in.texts();
    Judge judge = Judge.read(in, intents.size());
    return new Knowledge(
        intents,
        judge,
        Brevity.read(in, judge.vocabulary()),
        Confidence.read(in),
        in.number() == 0 ? Optional.empty() : Optional.of(Several.read(in)));
  }

  /** How likely a message means each intent; all together 1. */
  double[] likely(String text) {
    return likely(text, judge.read(text));
  }

  /**
   * The same.
   *
   * @param message the text as it was read
   */
  double[] likely(String text, Weighed message) {
    double[] likely = confidence.probabilities(judge.model().margins(message), message.known);
    double most = Arrays.stream(likely).max().orElse(0);
    double bound = brevity.bound(text);
    if (most <= bound) {
      return likely;
    }
    double rest = (1 - bound) / (1 - most);
    return Arrays.stream(likely).map(each -> each == most ? bound : each * rest).toArray();
  }
}
