package org.nuanjing.delivery;

import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.dialogue.Conversation;

/** Where turns start from and end in. */
public interface Turns {

  /** The conversation of an address; empty for a chat never seen. */
  Optional<Conversation> find(ChannelAddress address);

  /** The last ticket number given out in a bucket; 0 before the first. */
  long lastNumber(int bucket);

  /**
   * Writes a turn, all of it or nothing.
   *
   * @return false when its cause is gone, the conversation or a ticket changed meanwhile, or the
   *     bucket belongs to another node now
   */
  boolean commit(Turn turn);
}
