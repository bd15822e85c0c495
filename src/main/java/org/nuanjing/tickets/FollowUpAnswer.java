package org.nuanjing.tickets;

import java.util.Optional;

/** What an officer can answer to being asked how they are, as the ticket's event notes it. */
public final class FollowUpAnswer {

  /** No more messages, please. */
  public static final String NO_MORE = "no-more";

  /** Words, which lie in the thread. */
  public static final String WORDS = "words";

  private static final String HOUR = "hour-";

  private FollowUpAnswer() {}

  /** An hour of the day, 0 to 23, to be asked at. */
  public static String at(int hour) {
    return HOUR + hour;
  }

  /** The hour that was chosen; empty where it is no hour. */
  public static Optional<Integer> hour(String note) {
    return note.matches(HOUR + "\\d{1,2}")
        ? Optional.of(Integer.valueOf(note.substring(HOUR.length()))).filter(hour -> hour < 24)
        : Optional.empty();
  }
}
