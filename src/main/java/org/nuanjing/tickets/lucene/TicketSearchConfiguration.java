package org.nuanjing.tickets.lucene;

import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.TicketFeed;
import org.nuanjing.tickets.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketSearchConfiguration {

  @Bean
  LuceneTicketSearch ticketSearch(
      Tickets tickets,
      TicketFeed feed,
      Staff staff,
      IntentCatalog intents,
      Desks desks,
      Units units,
      Officers officers) {
    return new LuceneTicketSearch(
            tickets, new TicketDocuments(intents, desks, units, officers), staff, desks)
        .follow(feed);
  }
}
