package org.nuanjing.channel;

/**
 * Which of several nodes asks Telegram for updates; Telegram answers only one.
 *
 * <p>The default is always held, which suits one node.
 */
@FunctionalInterface
public interface PollingLease {

  /**
   * Whether this node polls now. Asked several times a second, so it answers from memory; an
   * exception counts as no.
   */
  boolean held();
}
