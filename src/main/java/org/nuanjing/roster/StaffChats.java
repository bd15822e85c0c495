package org.nuanjing.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;

/**
 * The chats in which staff are called and talk with officers. Whoever is no longer among {@link
 * Staff} has none.
 */
public interface StaffChats {

  /** How long a code is good for. */
  Duration CODE_LASTS = Duration.ofMinutes(10);

  /** The sign-in name of the staff member a chat belongs to; empty for every other chat. */
  Optional<String> find(ChannelAddress address);

  /** The chats of a staff member, the latest last. */
  List<ChannelAddress> of(String name);

  /**
   * A code that connects one chat, once; an earlier one of the same person ends.
   *
   * @throws IllegalArgumentException when nobody among the staff has that name
   */
  Code issue(String name);

  /**
   * Connects a chat to whom the code was given. Attempts are limited per chat. The same attempt has
   * the same outcome, however often it is made.
   *
   * @param attempt unique for this attempt: the id of the message that carried the code
   */
  Connection connect(ChannelAddress address, String code, String attempt);

  /** Ends the connection of a chat; does nothing where there is none with this person. */
  void disconnect(String name, ChannelAddress address);

  /** A code in the clear: shown once to the person on the desk. */
  record Code(String code, Instant expires) {

    @Override
    public String toString() {
      return "Code[redacted]";
    }
  }

  /** What became of an attempt to connect. */
  sealed interface Connection {

    /** The chat belongs to this person from now on. */
    record Connected(String name) implements Connection {}

    /** No such code, or it is used, or its time is over. Which, is not told. */
    record Wrong() implements Connection {}

    /**
     * Too many attempts.
     *
     * @param minutes until another attempt is allowed, 1 or more
     */
    record Locked(long minutes) implements Connection {}
  }
}
