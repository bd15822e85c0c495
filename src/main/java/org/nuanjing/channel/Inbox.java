package org.nuanjing.channel;

/** Where channels put what officers sent. What is accepted is on disk and will be answered. */
public interface Inbox {

  /**
   * Stores a message. A channel acknowledges to the outside only after this returned.
   *
   * @return whether the message was new, or had been accepted before (the same channel and id
   *     within the last two days)
   * @throws RuntimeException of the store's own kind when nothing was stored: the channel keeps the
   *     message and tries again
   */
  Acceptance accept(IncomingMessage message);

  /** What became of a message offered. */
  enum Acceptance {
    ACCEPTED,
    DUPLICATE
  }
}
