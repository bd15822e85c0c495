package org.nuanjing.understanding;

import java.util.List;

/** What a message means, as far as the recognizer can tell. */
public sealed interface Recognition {

  /**
   * One intent the message may mean.
   *
   * @param intent the intent's name
   * @param confidence 0 to 1; of the matches with 0.8 about 80 % are right
   */
  record Match(String intent, double confidence) {}

  /** The message means this intent. */
  record Recognized(Match match, List<Match> others) implements Recognition {}

  /** It may mean one of these, best first, two or three; ask. */
  record Unsure(List<Match> candidates) implements Recognition {}

  /**
   * It means nothing the assistant is for.
   *
   * @param nearest the nearest intents, best first; may be empty
   */
  record OutOfScope(List<Match> nearest) implements Recognition {}
}
