package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.ServicePromise.Counting;
import org.nuanjing.tickets.ThreadEntry.Author;

/** What is owed on a ticket, by its class and by when its desk works. Pure. */
public final class ServiceLevels {

  /** The classes' own times around the clock, for every desk. */
  public static final ServiceLevels AROUND_THE_CLOCK = new ServiceLevels(Map.of(), Map.of());

  /** Who is silent there is called again within minutes; nobody is told of a deadline. */
  private static final Set<ResponseClass> CALLED = Set.of(ResponseClass.C0, ResponseClass.M0);

  private final Map<ResponseClass, ServicePromise> promises;
  private final Map<String, WorkingHours> hours;

  /**
   * The promises of a place.
   *
   * @param promises by class; a class that is missing has its own times around the clock
   * @param hours by the id of the desk; a desk that is missing works around the clock
   */
  public ServiceLevels(
      Map<ResponseClass, ServicePromise> promises, Map<String, WorkingHours> hours) {
    this.promises = Map.copyOf(promises);
    this.hours = Map.copyOf(hours);
  }

  /** What is promised on tickets of a class. */
  public ServicePromise promise(ResponseClass response) {
    return promises.getOrDefault(response, ServicePromise.of(response));
  }

  /** What a ticket opened at a desk is owed. */
  public ServiceLevel open(String desk, ResponseClass response, Instant at) {
    ServicePromise promise = promise(response);
    ServiceLevel level =
        new ServiceLevel(
            response,
            after(desk, promise, at, promise.firstReply()),
            after(desk, promise, at, promise.resolution()),
            Optional.empty());
    return warning(level, desk, promise, at);
  }

  /**
   * What is owed after a change: an answer to what the officer wrote, an end anew to what was
   * opened again. What was promised once is not taken back when a ticket moves to another desk.
   */
  public ServiceLevel follow(Ticket before, Ticket after, Instant now) {
    ServiceLevel level = after.serviceLevel();
    if (!after.open()) {
      return level.nextReplyBy(Optional.empty()).warnedAt(Optional.empty());
    }
    ServicePromise promise = promise(level.response());
    if (!before.open()) {
      level = level.resolutionBy(after(after.desk(), promise, now, promise.resolution()));
    }
    if (waitsForWord(before, after)
        && level.nextReplyDue().isEmpty()
        && !CALLED.contains(level.response())) {
      level =
          level.nextReplyBy(Optional.of(after(after.desk(), promise, now, promise.nextReply())));
    }
    return level.next().equals(before.serviceLevel().next())
        ? level
        : warning(level, after.desk(), promise, now);
  }

  /** Whether the officer wrote since, after somebody had answered before. */
  private static boolean waitsForWord(Ticket before, Ticket after) {
    return after.serviceLevel().firstRepliedAt().isPresent()
        && after.thread().size() > before.thread().size()
        && after.thread().getLast().author() == Author.OFFICER;
  }

  /** Nobody is warned at once: what leaves less time than that is late soon enough. */
  private ServiceLevel warning(
      ServiceLevel level, String desk, ServicePromise promise, Instant now) {
    Instant due = level.nextDue();
    if (promise.warn().isZero()) {
      return level.warnedAt(Optional.empty());
    }
    Duration left = left(desk, promise, now, due).minus(promise.warn());
    return level.warnedAt(
        left.isPositive() ? Optional.of(after(desk, promise, now, left)) : Optional.empty());
  }

  private Duration left(String desk, ServicePromise promise, Instant now, Instant due) {
    return working(desk, promise)
        .map(hours -> hours.between(now, due))
        .orElseGet(() -> Duration.between(now, due));
  }

  private Instant after(String desk, ServicePromise promise, Instant from, Duration owed) {
    return working(desk, promise)
        .map(hours -> hours.after(from, owed))
        .orElseGet(() -> from.plus(owed));
  }

  /** The hours that count; empty where all do. */
  private Optional<WorkingHours> working(String desk, ServicePromise promise) {
    return Optional.ofNullable(hours.get(desk)).filter(_ -> promise.counts() == Counting.WORKING);
  }
}
