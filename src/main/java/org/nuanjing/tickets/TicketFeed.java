package org.nuanjing.tickets;

import java.util.function.Consumer;

/**
 * Tells who listens that a ticket changed; somebody who listens late has missed it and looks for
 * himself.
 */
public interface TicketFeed {

  /**
   * Calls the listener after each change of any ticket, on a thread that must not be kept, until
   * closed.
   */
  AutoCloseable subscribe(Consumer<TicketReference> listener);

  /**
   * The same.
   *
   * @param missed called where changes may not have been heard for a while: read again what matters
   */
  default AutoCloseable subscribe(Consumer<TicketReference> listener, Runnable missed) {
    return subscribe(listener);
  }
}
