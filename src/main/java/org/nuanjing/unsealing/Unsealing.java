package org.nuanjing.unsealing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One breaking of the seal of an alias, from the wish to the review. Changed only through {@link
 * UnsealingCommands}.
 *
 * @param version counted up with every change, from 1
 * @param reason the id of one of the {@link Reasons}
 * @param mode whether it waited for the second person
 * @param state where it stands
 * @param asker the sign-in name of who wants to see
 * @param second who agreed, confirmed afterwards, or said no
 * @param openFrom when it could first be seen
 * @param openUntil from when it can be seen no more
 * @param review what a third person found
 * @param told whether the officer was told
 * @param steps everything that happened, oldest first
 */
public record Unsealing(
    UnsealingId id,
    long version,
    String reason,
    Mode mode,
    State state,
    String asker,
    Optional<String> second,
    Optional<Instant> openFrom,
    Optional<Instant> openUntil,
    Optional<Review> review,
    boolean told,
    List<Step> steps) {

  /** How far clocks of several nodes may differ; more than that is a clock that was set back. */
  static final Duration CLOCKS_AGREE = Duration.ofMinutes(1);

  public Unsealing {
    steps = List.copyOf(steps);
  }

  /**
   * Whether the officer's name, phone and unit can be seen at a time: within the box, and not with
   * a clock that was set back behind what happened already.
   */
  public boolean readable(Instant now) {
    return state == State.OPEN
        && openUntil.filter(now::isBefore).isPresent()
        && !now.isBefore(steps.getLast().at().minus(CLOCKS_AGREE));
  }

  /** Whether the officer's identity was ever open. */
  public boolean wasOpened() {
    return openFrom.isPresent();
  }

  /** Whether the first acted alone and nobody has confirmed or said no yet. */
  public boolean unconfirmed() {
    return mode == Mode.ALONE && second.isEmpty() && state != State.REVIEWED;
  }

  /** Whether a third person has yet to look it over. */
  public boolean unreviewed() {
    return wasOpened() && review.isEmpty();
  }

  /** Until when it must be looked over; empty where it never opened. */
  public Optional<Instant> reviewDue(UnsealingSettings settings) {
    return openFrom.map(from -> from.plus(settings.reviewWithin()));
  }

  /** Whether nothing is left to be done about it. */
  public boolean settled() {
    return switch (state) {
      case ASKED, OPEN, CLOSED -> false;
      case DECLINED, WITHDRAWN, LAPSED -> true;
      case REVIEWED -> told;
    };
  }

  /** When something happens to it by itself next; empty where nothing does. */
  public Optional<Instant> nextAlarm(UnsealingSettings settings) {
    return Stream.of(
            when(state == State.ASKED, steps.getFirst().at().plus(settings.askLasts())),
            openUntil.filter(until -> state == State.OPEN),
            openFrom
                .map(from -> from.plus(settings.confirmWithin()))
                .filter(by -> unconfirmed() && !happened(Step.Type.UNCONFIRMED)),
            reviewDue(settings).filter(by -> unreviewed() && !happened(Step.Type.OVERDUE)))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Whether a step of that type happened. */
  public boolean happened(Step.Type type) {
    return steps.stream().anyMatch(step -> step.type() == type);
  }

  private static Optional<Instant> when(boolean holds, Instant at) {
    return holds ? Optional.of(at) : Optional.empty();
  }

  /** Whether it waited for the second person. */
  public enum Mode {
    TWO_PEOPLE,
    /** Immediate danger: one person acted at once, the second confirms afterwards. */
    ALONE
  }

  /** Where it stands. */
  public enum State {
    /** Waits for the second person. */
    ASKED,
    /** Can be seen, until its time is over. */
    OPEN,
    /** Was open; waits to be looked over. */
    CLOSED,
    /** The second person said no before anything was seen. */
    DECLINED,
    /** Taken back by who asked. */
    WITHDRAWN,
    /** Nobody agreed in time. */
    LAPSED,
    /** Looked over by a third person. */
    REVIEWED
  }

  /** What a third person found. */
  public record Review(String reviewer, Finding finding, Instant at) {}

  /** What the review can find. */
  public enum Finding {
    /** It was right. */
    JUSTIFIED,
    /** It was right, and something is to be done better. */
    TO_IMPROVE,
    /** It was not right; the lead takes it further. */
    NOT_JUSTIFIED
  }

  /**
   * One thing that happened.
   *
   * @param who the sign-in name, or {@link #PROGRAM}
   */
  public record Step(Type type, String who, Instant at) {

    /** The program as an actor. */
    public static final String PROGRAM = "program";

    /** What can happen. */
    public enum Type {
      ASKED,
      OPENED_ALONE,
      APPROVED,
      DECLINED,
      WITHDRAWN,
      LAPSED,
      SEEN,
      CLOSED,
      CONFIRMED,
      /** The second person says afterwards that it was not needed; it closes at once. */
      NOT_CONFIRMED,
      /** Nobody confirmed in time. */
      UNCONFIRMED,
      REVIEWED,
      /** Nobody looked it over in time. */
      OVERDUE,
      TOLD
    }
  }
}
