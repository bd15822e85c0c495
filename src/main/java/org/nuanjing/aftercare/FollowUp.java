package org.nuanjing.aftercare;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * One day on which somebody is asked how they are.
 *
 * @param day the local day it is due; names it within its plan
 * @param reminded whether the counsellor was reminded
 * @param asked whether the officer was written to, or could not be at a decent hour of the day
 * @param outcome what came of it
 * @param at the local time the counsellor chose for it; empty for the usual
 */
public record FollowUp(
    LocalDate day,
    boolean reminded,
    boolean asked,
    State state,
    Optional<Outcome> outcome,
    Optional<LocalTime> at) {

  /** What an earlier version did not write is empty. */
  public FollowUp {
    at = Objects.requireNonNullElse(at, Optional.empty());
  }

  /** One that is to come. */
  public static FollowUp on(LocalDate day) {
    return new FollowUp(day, false, false, State.PLANNED, Optional.empty(), Optional.empty());
  }

  /** Whether somebody still has to do it. */
  public boolean owed() {
    return state == State.PLANNED || state == State.MISSED;
  }

  FollowUp withReminded() {
    return new FollowUp(day, true, asked, state, outcome, at);
  }

  FollowUp withAsked() {
    return new FollowUp(day, reminded, true, state, outcome, at);
  }

  FollowUp with(State other, Optional<Outcome> came) {
    return new FollowUp(day, reminded, asked, other, came, at);
  }

  FollowUp at(LocalTime time) {
    return new FollowUp(day, reminded, asked, state, outcome, Optional.of(time));
  }

  /** Where it stands. */
  public enum State {
    PLANNED,
    DONE,
    /** Nobody did it on its day; it is still owed. */
    MISSED,
    /** The contact was open again, so that it was not needed. */
    DROPPED
  }

  /** What came of it: a short fixed list. */
  public enum Outcome {
    WELL,
    NEEDS_SUPPORT,
    NOT_REACHED,
    WANTS_NO_MORE
  }
}
