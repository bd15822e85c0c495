package org.nuanjing.channel;

import java.util.function.Consumer;

/**
 * That somebody is writing at the moment, from one side of a conversation to the other. A sign is
 * passed on to whoever listens on any node and kept nowhere; it may be lost without harm, and one
 * that follows another within {@link Pace#OF_TYPING} is.
 */
public interface TypingSigns {

  /** Whose writing it is. */
  enum Writer {
    OFFICER,
    STAFF
  }

  /** Passes a sign on; never fails. */
  void send(Writer writer, ChannelAddress chat);

  /** Hears of every sign of one side from now on, until it is closed. */
  AutoCloseable subscribe(Writer writer, Consumer<ChannelAddress> listener);
}
