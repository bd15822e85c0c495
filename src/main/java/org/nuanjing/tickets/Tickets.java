package org.nuanjing.tickets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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

  /**
   * The whole queue of some desks in the same order, by reference: which version each stands at.
   */
  default SequencedMap<TicketReference, Long> versionsInQueue(Set<String> desks) {
    SequencedMap<TicketReference, Long> versions = new LinkedHashMap<>();
    queue(desks, Integer.MAX_VALUE)
        .forEach(ticket -> versions.put(ticket.reference(), ticket.version()));
    return versions;
  }

  /** Those of some references that are there, in the same order. */
  default List<Ticket> list(List<TicketReference> references) {
    return references.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /** How many open tickets some desks have. */
  long countQueue(Set<String> desks);

  /**
   * How many conversations ({@link Ticket#occupies}) staff members hold, at whatever level of risk,
   * by sign-in name; who holds none is missing.
   */
  Map<String, Integer> holding();

  /** The conversations ({@link Ticket#contact}) a staff member holds, the latest filed first. */
  List<Ticket> heldBy(String staff);

  /** The conversations somebody holds and the tickets people are called to, of a bucket. */
  Set<TicketReference> watched(int bucket);

  /**
   * Contacts opened since a time, the latest first: tickets people were ever called to, drills not
   * among them, open or closed.
   *
   * @param most how many at the most
   */
  List<Ticket> listContacts(Instant since, int most);

  /** The last number given out in a bucket; 0 before the first. */
  long lastNumber(int bucket);

  /**
   * Stores a ticket that is filed outside a conversation.
   *
   * @param first of version 1, with the number after {@link #lastNumber}
   * @return whether it was stored, or somebody was given the number meanwhile
   */
  Outcome file(Ticket first, List<OutgoingMessage> tell);

  /**
   * Stores a changed ticket and what the officer and people on duty are told of it, all or nothing.
   *
   * @param change a ticket whose version is one above the stored one
   * @param tell put into the outbox of the ticket's bucket, whomever it goes to; may be none
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
