package org.nuanjing.channel;

import java.time.Duration;

/** What became of an attempt to send a message. */
public sealed interface Delivery {

  /** It went out. */
  record Sent() implements Delivery {}

  /**
   * Not now: try the same message again.
   *
   * @param after how long to wait at least; zero where the channel gave no figure and the sender
   *     backs off by itself
   * @param reason for the log; no message text
   */
  record Later(Duration after, String reason) implements Delivery {}

  /**
   * Never: the channel refuses this message for good.
   *
   * @param reason for operators; no message text
   */
  record Refused(String reason) implements Delivery {}

  /** Never, for this person: they blocked the assistant or the place is gone. */
  record Unreachable(String reason) implements Delivery {}
}
