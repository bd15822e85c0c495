package org.nuanjing.dialogue;

import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.roster.Officers.Activation;

/** Tries a badge number and a code; the same attempt id gives the same result. */
@FunctionalInterface
public interface Activator {

  /** As {@link org.nuanjing.roster.Officers#activate} does. */
  Activation activate(ChannelAddress address, String badge, String code, String attempt);
}
