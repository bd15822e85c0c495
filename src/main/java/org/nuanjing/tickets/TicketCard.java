package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket.State;

/**
 * What queues are sorted and counted by: facts about a ticket, none of its words.
 *
 * @param version of the ticket it was made from
 * @param nextDue when something is owed next
 * @param soonFrom from when on that is near; empty where staff are not warned
 * @param assignee the sign-in name of who has it
 * @param mentioned sign-in names of those whom notes call
 * @param unit the officer's unit; never shown where the ticket is not named
 * @param named whether staff may learn who asked
 * @param delicate whether it is confidential or about risk
 * @param since when it was filed; of a closed one when it was closed
 */
public record TicketCard(
    TicketReference reference,
    long version,
    String desk,
    State state,
    Priority priority,
    Instant nextDue,
    Optional<Instant> soonFrom,
    Optional<String> assignee,
    List<String> tags,
    Set<String> mentioned,
    Optional<String> unit,
    boolean named,
    boolean delicate,
    boolean open,
    Instant since) {

  /** The card of a ticket. */
  public static TicketCard of(Ticket ticket, Staff staff) {
    return new TicketCard(
        ticket.reference(),
        ticket.version(),
        ticket.desk(),
        ticket.state(),
        ticket.priority(),
        ticket.serviceLevel().nextDue(),
        soonFrom(ticket),
        ticket.assignee(),
        ticket.work().tags(),
        mentioned(ticket, staff),
        ticket.requester().unit(),
        ticket.requester().confidentiality() == Confidentiality.NAMED,
        Visibility.delicate(ticket),
        ticket.open(),
        ticket.open() ? ticket.openedAt() : closedAt(ticket));
  }

  /** Whether what is owed next is overdue. */
  public boolean late(Instant now) {
    return open && now.isAfter(nextDue);
  }

  /** Whether it will be late soon. */
  public boolean soon(Instant now) {
    return open && !late(now) && soonFrom.filter(from -> !now.isBefore(from)).isPresent();
  }

  private static Set<String> mentioned(Ticket ticket, Staff staff) {
    return ticket.relay().notes().stream()
        .flatMap(note -> Mentions.of(note, ticket, staff).stream())
        .map(StaffMember::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Once staff were warned, the time of the warning stands in the history alone. */
  private static Optional<Instant> soonFrom(Ticket ticket) {
    ServiceLevel level = ticket.serviceLevel();
    return level
        .warnAt()
        .or(() ->
            ticket.history().stream()
                .filter(event -> event.type() == TicketEvent.Type.WARNED)
                .filter(event -> event.note().equals(level.next().what().word()))
                .map(TicketEvent::at)
                .max(Comparator.naturalOrder()));
  }

  private static Instant closedAt(Ticket ticket) {
    return ticket.history().reversed().stream()
        .filter(event ->
            event.type() == TicketEvent.Type.RESOLVED || event.type() == TicketEvent.Type.CANCELLED)
        .findFirst()
        .map(TicketEvent::at)
        .orElse(ticket.openedAt());
  }
}
