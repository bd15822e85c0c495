package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Optional;
import org.nuanjing.intents.ResponseClass;

/**
 * When a ticket is owed what.
 *
 * @param response the class the times come from
 * @param firstReplyDue when a person has answered at the latest
 * @param resolutionDue when the matter is at an end at the latest
 * @param firstRepliedAt when a person first answered
 */
public record ServiceLevel(
    ResponseClass response,
    Instant firstReplyDue,
    Instant resolutionDue,
    Optional<Instant> firstRepliedAt) {

  /** The times of a ticket opened now. */
  public static ServiceLevel from(ResponseClass response, Instant openedAt) {
    return new ServiceLevel(
        response,
        openedAt.plus(response.firstReply()),
        openedAt.plus(response.resolution()),
        Optional.empty());
  }

  /** The next time something is owed. */
  public Instant nextDue() {
    return firstRepliedAt.isEmpty() ? firstReplyDue : resolutionDue;
  }

  /** The same with the first reply given, unless it had been given before. */
  ServiceLevel replied(Instant at) {
    return firstRepliedAt.isPresent()
        ? this
        : new ServiceLevel(response, firstReplyDue, resolutionDue, Optional.of(at));
  }
}
