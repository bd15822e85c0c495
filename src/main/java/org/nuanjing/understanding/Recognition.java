package org.nuanjing.understanding;

import java.util.List;
import java.util.Optional;

/** What a message means, as far as the recognizer can tell. */
public sealed interface Recognition {

  /**
   * One intent the message may mean.
   *
   * @param intent the intent's name
   * @param confidence 0 to 1; of the matches with 0.8 about 80 % are right
   */
  record Match(String intent, double confidence) {}

  /** What the message is taken to mean; empty where that is not sure. */
  default Optional<Match> taken() {
    return Optional.empty();
  }

  /** The message means this intent. */
  record Recognized(Match match, List<Match> others) implements Recognition {

    @Override
    public Optional<Match> taken() {
      return Optional.of(match);
    }
  }

  /** It may mean one of these, best first, two or three; ask. */
  record Unsure(List<Match> candidates) implements Recognition {}

  /**
   * It means nothing the assistant is for.
   *
   * @param nearest the nearest intents, best first; may be empty
   */
  record OutOfScope(List<Match> nearest) implements Recognition {}
}
