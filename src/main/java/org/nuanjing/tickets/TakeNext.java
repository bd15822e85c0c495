package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.Page;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Queueing.Waiting;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.triage.RiskLevel;

/**
 * Gives a counsellor the officer who is to be helped next. Nobody chooses among those who wait: the
 * first one the person may take is theirs.
 */
public final class TakeNext {

  private static final int LOOKED_AT = 500;

  private final Tickets tickets;
  private final StaffActions actions;
  private final Paging paging;
  private final Attendance attendance;
  private final Queueing queueing;
  private final Clock clock;

  public TakeNext(
      Tickets tickets,
      StaffActions actions,
      Paging paging,
      Attendance attendance,
      Queueing queueing,
      Clock clock) {
    this.tickets = tickets;
    this.actions = actions;
    this.paging = paging;
    this.attendance = attendance;
    this.queueing = queueing;
    this.clock = clock;
  }

  /** What became of the wish for the next one. */
  public sealed interface Outcome {

    /** This one is theirs now. */
    record Taken(Ticket ticket) implements Outcome {}

    /** Nobody waits whom they may take. */
    record NobodyWaits() implements Outcome {}

    /** They pause, are away, or hold as many as one person should. */
    record NotNow() implements Outcome {}
  }

  /** Takes the next one. */
  public Outcome take(StaffMember staff) {
    Instant now = clock.instant();
    if (!attendance.ready(staff.name(), now)) {
      return new Outcome.NotNow();
    }
    for (Waiting waiting : waiting(staff)) {
      if (actions.take(waiting.reference(), staff) instanceof Changed taken) {
        return new Outcome.Taken(taken.ticket());
      }
    }
    return new Outcome.NobodyWaits();
  }

  /** Those who wait and whom somebody may take, in the order they are given a person. */
  public List<Waiting> waiting(StaffMember staff) {
    List<Ticket> open = tickets.queue(staff.desks(), LOOKED_AT);
    List<RiskLevel> held =
        open.stream().filter(ticket -> ticket.occupies().isPresent()).map(Ticket::risk).toList();
    return open.stream()
        .filter(ticket -> Visibility.mayRead(staff, ticket))
        .filter(ticket -> !ticket.assignee().equals(Optional.of(staff.name())))
        .map(this::waiting)
        .flatMap(Optional::stream)
        .sorted(queueing.order(held))
        .toList();
  }

  private Optional<Waiting> waiting(Ticket ticket) {
    return paging
        .level(ticket)
        .flatMap(level ->
            ticket
                .page()
                .map(Page::since)
                .map(since -> new Waiting(ticket.reference(), level, since)));
  }
}
