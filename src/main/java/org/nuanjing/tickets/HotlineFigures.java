package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;

/** The responders' figures of the contacts that are kept. */
public final class HotlineFigures {

  private static final int MOST = 5_000;

  private final Tickets tickets;
  private final Paging paging;
  private final Desks desks;
  private final Clock clock;

  public HotlineFigures(Tickets tickets, Paging paging, Desks desks, Clock clock) {
    this.tickets = tickets;
    this.paging = paging;
    this.desks = desks;
    this.clock = clock;
  }

  /**
   * Of the contacts opened within a time up to now, the latest {@value #MOST} of them; and of all
   * that are open, whenever they were opened.
   */
  public ResponderFigures within(Duration time) {
    Instant since = clock.instant().minus(time);
    Set<String> all = desks.list().stream().map(Desk::id).collect(Collectors.toSet());
    List<Ticket> open =
        tickets.queue(all, MOST).stream()
            .filter(ticket -> paging.level(ticket).isPresent())
            .toList();
    return ResponderFigures.of(tickets.listContacts(since, MOST), open);
  }
}
