package org.nuanjing.tickets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;

/** All tickets. */
public interface Tickets {

  /** The ticket of that reference; throws {@link IllegalArgumentException} when there is none. */
  default Ticket get(TicketReference reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalArgumentException("There is no ticket " + reference + "."));
  }

  /** The ticket of that reference. */
  Optional<Ticket> find(TicketReference reference);

  /**
   * The tickets filed from an address, newest first.
   *
   * @param most how many at the most
   */
  List<Ticket> listFrom(ChannelAddress address, int most);

  /**
   * The open tickets of some desks in the order they want to be worked on: by priority, then by
   * what is due first.
   *
   * @param most how many at the most
   */
  List<Ticket> queue(Set<String> desks, int most);

  /** How many open tickets some desks have. */
  long countQueue(Set<String> desks);

  /**
   * Stores a changed ticket and what the officer is told of it, both or neither.
   *
   * @param change a ticket whose version is one above the stored one
   * @param tell put into the outbox of the requester's address; often one, may be none
   * @return whether it was stored, or somebody changed the ticket meanwhile: load it and decide
   *     again
   */
  Outcome commit(Ticket change, List<OutgoingMessage> tell);

  /** What became of a commit. */
  enum Outcome {
    COMMITTED,
    CHANGED_MEANWHILE
  }
}
