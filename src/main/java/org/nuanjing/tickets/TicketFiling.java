package org.nuanjing.tickets;

import java.util.function.Function;
import org.nuanjing.channel.ChannelAddress;

/** Files tickets that no message of the officer asked for. */
public interface TicketFiling {

  /**
   * Files a ticket and tells the officer what {@link Notices} say of its last event, in one commit.
   *
   * @param address where the officer is; the ticket lies in its bucket
   * @param once names the occasion: the same at the same address files once, for as long as tickets
   *     are kept
   * @param ticket makes the ticket out of the number it gets, as version 1
   * @return false where it had been filed before
   */
  boolean file(ChannelAddress address, String once, Function<TicketReference, Ticket> ticket);
}
