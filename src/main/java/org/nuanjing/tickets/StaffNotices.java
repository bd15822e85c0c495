package org.nuanjing.tickets;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;

/** What staff are told in their own chats when something happens to a ticket. */
@FunctionalInterface
public interface StaffNotices {

  /** Tells nobody anything. */
  StaffNotices NONE = (before, after) -> List.of();

  /**
   * The messages for a change; they belong into the commit that makes it.
   *
   * @param before as it is stored; empty for a new one
   * @param after as it is to be stored
   */
  List<OutgoingMessage> tell(Optional<Ticket> before, Ticket after);
}
