package org.nuanjing.tickets;

import java.time.Duration;
import java.util.Set;
import org.nuanjing.intents.ResponseClass;

/**
 * What officers are owed on tickets of a class, and what happens when they do not get it.
 *
 * @param counts which time counts
 * @param firstReply from filing to the first answer by a person
 * @param nextReply from a later message of the officer to the answer
 * @param resolution from filing, or from opening again, to the end of the matter
 * @param warn how long before something is late staff are told; zero for never
 * @param late what happens by itself once something is late
 */
public record ServicePromise(
    ResponseClass response,
    Counting counts,
    Duration firstReply,
    Duration nextReply,
    Duration resolution,
    Duration warn,
    Set<Breach> late) {

  public ServicePromise {
    late = Set.copyOf(late);
  }

  /**
   * What is promised where a folder says nothing: the times of the class, around the clock, and a
   * warning when a quarter of the first answer's time is left. Where minutes count people are
   * called anyway.
   */
  static ServicePromise of(ResponseClass response) {
    boolean called = response == ResponseClass.C0 || response == ResponseClass.M0;
    return new ServicePromise(
        response,
        Counting.ALWAYS,
        response.firstReply(),
        response.firstReply(),
        response.resolution(),
        called ? Duration.ZERO : response.firstReply().dividedBy(4),
        Set.of());
  }

  /** Which time counts. */
  public enum Counting {
    ALWAYS,
    /** The desk's working hours alone. */
    WORKING
  }

  /** What happens by itself when something is late, beside what always does. */
  public enum Breach {
    /** The leads of the desk are told. */
    TELL_LEADS,
    /** It goes back to the queue, where another takes it, if who has it has not answered. */
    GIVE_BACK,
    /** It goes to the next desk up the tree of units that serves it. */
    RAISE
  }
}
