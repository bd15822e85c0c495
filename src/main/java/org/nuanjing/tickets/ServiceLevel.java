package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.intents.ResponseClass;

/**
 * When a ticket is owed what.
 *
 * @param response the class the times come from
 * @param firstReplyDue when a person has answered at the latest
 * @param resolutionDue when the matter is at an end at the latest
 * @param firstRepliedAt when a person first answered
 * @param nextReplyDue when a person has answered what the officer wrote since; empty where the last
 *     word is staff's, or nobody has answered at all
 * @param warnAt when staff are told that what is owed next will soon be late; empty where they have
 *     been, or are not
 */
public record ServiceLevel(
    ResponseClass response,
    Instant firstReplyDue,
    Instant resolutionDue,
    Optional<Instant> firstRepliedAt,
    Optional<Instant> nextReplyDue,
    Optional<Instant> warnAt) {

  /** Tickets of earlier versions have neither of the last two. */
  public ServiceLevel {
    nextReplyDue = Objects.requireNonNullElse(nextReplyDue, Optional.empty());
    warnAt = Objects.requireNonNullElse(warnAt, Optional.empty());
  }

  /** The times of a ticket that staff are not warned of. */
  public ServiceLevel(
      ResponseClass response,
      Instant firstReplyDue,
      Instant resolutionDue,
      Optional<Instant> firstRepliedAt) {
    this(
        response, firstReplyDue, resolutionDue, firstRepliedAt, Optional.empty(), Optional.empty());
  }

  /** The times of a ticket opened now, around the clock. */
  public static ServiceLevel from(ResponseClass response, Instant openedAt) {
    return new ServiceLevel(
        response,
        openedAt.plus(response.firstReply()),
        openedAt.plus(response.resolution()),
        Optional.empty());
  }

  /** What is owed next, and when. */
  public Owed next() {
    Owed resolution = new Owed(What.RESOLUTION, resolutionDue);
    if (firstRepliedAt.isEmpty()) {
      return new Owed(What.FIRST_REPLY, firstReplyDue);
    }
    return nextReplyDue
        .filter(due -> due.isBefore(resolutionDue))
        .map(due -> new Owed(What.NEXT_REPLY, due))
        .orElse(resolution);
  }

  /** The next time something is owed. */
  public Instant nextDue() {
    return next().due();
  }

  /** Everything that is owed still. */
  Stream<Owed> owed() {
    return Stream.concat(
        Stream.of(new Owed(What.RESOLUTION, resolutionDue)),
        firstRepliedAt.isEmpty()
            ? Stream.of(new Owed(What.FIRST_REPLY, firstReplyDue))
            : nextReplyDue.stream().map(due -> new Owed(What.NEXT_REPLY, due)));
  }

  /** The same with a reply given: the first if there was none before. */
  ServiceLevel replied(Instant at) {
    return new ServiceLevel(
        response,
        firstReplyDue,
        resolutionDue,
        firstRepliedAt.or(() -> Optional.of(at)),
        Optional.empty(),
        warnAt);
  }

  ServiceLevel nextReplyBy(Optional<Instant> due) {
    return new ServiceLevel(response, firstReplyDue, resolutionDue, firstRepliedAt, due, warnAt);
  }

  ServiceLevel resolutionBy(Instant due) {
    return new ServiceLevel(response, firstReplyDue, due, firstRepliedAt, nextReplyDue, warnAt);
  }

  ServiceLevel warnedAt(Optional<Instant> at) {
    return new ServiceLevel(
        response, firstReplyDue, resolutionDue, firstRepliedAt, nextReplyDue, at);
  }

  /** Something that is owed. */
  public record Owed(What what, Instant due) {}

  /** What can be owed. */
  public enum What {
    FIRST_REPLY("first-reply"),
    NEXT_REPLY("next-reply"),
    RESOLUTION("resolution");

    private final String word;

    What(String word) {
      this.word = word;
    }

    /** As events and alarms name it. */
    public String word() {
      return word;
    }
  }
}
