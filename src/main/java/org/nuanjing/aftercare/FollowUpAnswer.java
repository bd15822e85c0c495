package org.nuanjing.aftercare;

import java.util.Optional;

/** What an officer can answer to a follow-up beside words, as the ticket's event has it. */
final class FollowUpAnswer {

  /** No more messages, please. */
  static final String NO_MORE = "no-more";

  private static final String HOUR = "hour-";

  private FollowUpAnswer() {}

  /** The hour that was chosen, within the day; empty where it is no hour. */
  static Optional<Integer> hour(String note) {
    return note.matches(HOUR + "\\d{1,2}")
        ? Optional.of(
            Math.clamp(
                Integer.parseInt(note.substring(HOUR.length())),
                AftercareSettings.EARLIEST,
                AftercareSettings.LATEST - 1))
        : Optional.empty();
  }
}
