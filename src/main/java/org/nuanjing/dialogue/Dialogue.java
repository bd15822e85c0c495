package org.nuanjing.dialogue;

import org.nuanjing.channel.IncomingMessage;

/**
 * Decides what the assistant says and does next. Pure: it asks through ports and writes through
 * effects.
 */
public interface Dialogue {

  /** The turn after a message. Risk is looked for first, whatever the conversation waits for. */
  Step next(Conversation conversation, IncomingMessage message, Surroundings surroundings);

  /** The turn after a timer went off. */
  Step wake(Conversation conversation, Effect.Timer timer, Surroundings surroundings);

  /**
   * The turn when {@link #next} failed on a message again and again: apologises, gives the help
   * lines, and files the message with a desk so that a person reads it. Uses as little as possible
   * of what may have failed.
   */
  Step rescue(Conversation conversation, IncomingMessage message, Surroundings surroundings);
}
