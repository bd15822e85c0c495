package org.nuanjing.dialogue;

import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Desks;
import org.nuanjing.tickets.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts together what tells officers of their requests; the dialogue comes and goes with the
 * intents.
 */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

  @Bean
  Notices notices(IntentCatalog catalog, Desks desks) {
    return new TicketNotices(catalog, desks);
  }
}
