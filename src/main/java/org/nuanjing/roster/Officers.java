package org.nuanjing.roster;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;

/** The officers on the roster and the channels bound to them. */
public interface Officers {

  /** The officer of that id. */
  Optional<Officer> find(OfficerId id);

  /** The officer an address is bound to; empty where it is bound to nobody. */
  Optional<Officer> boundTo(ChannelAddress address);

  /** The addresses bound to an officer, the latest last. */
  List<ChannelAddress> addresses(OfficerId id);

  /**
   * Binds a channel to the officer with this badge number if the one-time activation code is right.
   * Attempts are limited per address and per badge; a code ends with its use. Asking again with the
   * same attempt id gives the same result and does not count twice, so that a turn can be decided
   * anew after a crash.
   *
   * @param attempt unique for this attempt: the id of the message that carried the code
   */
  Activation activate(ChannelAddress address, String badge, String code, String attempt);

  /** What became of an attempt to bind. */
  sealed interface Activation {

    /** The channel belongs to this officer from now on. */
    record Bound(Officer officer) implements Activation {}

    /**
     * Badge number and code do not fit together. Which of them is wrong is not told.
     *
     * @param attemptsLeft before the lock, 1 or more
     */
    record Wrong(int attemptsLeft) implements Activation {}

    /**
     * Too many attempts.
     *
     * @param minutes until another attempt is allowed, 1 or more
     */
    record Locked(long minutes) implements Activation {}

    /** The code was right once, but its time is over: ask the unit's welfare desk for a new one. */
    record Expired() implements Activation {}
  }
}
