package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.triage.RiskLevel;

/**
 * Who is taken next: the higher level first, and who waits longer within a level. Waiting lifts by
 * a level every {@link #LIFT}, so that nobody starves; imminent danger always comes first.
 */
public final class ContactQueue {

  /** How long somebody waits before they count as one level higher. */
  public static final Duration LIFT = Duration.ofMinutes(10);

  private static final int MOST = 200;

  private ContactQueue() {}

  /** Those who wait for somebody to take them and may be given to this person, the first first. */
  public static List<Ticket> of(Tickets tickets, StaffMember staff, Instant now) {
    return tickets.queue(staff.desks(), MOST).stream()
        .filter(ticket -> ticket.contact() && ticket.assignee().isEmpty())
        .filter(ticket -> Visibility.mayRead(staff, ticket))
        .sorted(order(now))
        .toList();
  }

  /** The order at a time. */
  public static Comparator<Ticket> order(Instant now) {
    return Comparator.comparingInt((Ticket ticket) -> -lifted(ticket, now))
        .thenComparing(Ticket::openedAt)
        .thenComparing(Ticket::reference);
  }

  private static int lifted(Ticket ticket, Instant now) {
    if (ticket.risk() == RiskLevel.IMMINENT) {
      return RiskLevel.IMMINENT.ordinal();
    }
    long waited = Math.max(0, Duration.between(ticket.openedAt(), now).toSeconds());
    long lift = waited / LIFT.toSeconds();
    return (int) Math.min(RiskLevel.HIGH.ordinal(), ticket.risk().ordinal() + lift);
  }
}
