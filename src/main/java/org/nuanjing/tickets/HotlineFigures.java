package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The responders' figures of the contacts that are kept. */
public final class HotlineFigures {

  private static final int MOST = 5_000;

  private final Tickets tickets;
  private final Paging paging;
  private final Clock clock;

  public HotlineFigures(Tickets tickets, Paging paging, Clock clock) {
    this.tickets = tickets;
    this.paging = paging;
    this.clock = clock;
  }

  /** Of the contacts opened within a time up to now, the latest {@value #MOST} of them. */
  public ResponderFigures within(Duration time) {
    Instant since = clock.instant().minus(time);
    return ResponderFigures.of(
        tickets.listContacts(since, MOST), ticket -> paging.level(ticket).isPresent());
  }
}
