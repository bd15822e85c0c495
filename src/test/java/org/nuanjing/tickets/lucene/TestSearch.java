package org.nuanjing.tickets.lucene;

import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.TicketFeed;
import org.nuanjing.tickets.Tickets;

/** The search over tickets of tests elsewhere. */
public final class TestSearch {

  private TestSearch() {}

  public static LuceneTicketSearch over(
      Tickets tickets,
      TicketFeed feed,
      Staff staff,
      IntentCatalog intents,
      Desks desks,
      Units units,
      Officers officers) {
    return new TicketSearchConfiguration()
        .ticketSearch(tickets, feed, staff, intents, desks, units, officers);
  }
}
