package org.nuanjing.dialogue;

import org.nuanjing.directory.Directory;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.entitlements.AmountRules;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Notices;
import org.nuanjing.understanding.Gazetteer;
import org.nuanjing.understanding.ReferenceNames;
import org.nuanjing.understanding.SlotReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts together what tells officers of their requests; the dialogue comes and goes with the
 * intents.
 */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

  /** Units, things, hospitals and places together. */
  @Bean
  Gazetteer gazetteer(ReferenceNames names, Units units) {
    return names.with(UnitNames.entries(units));
  }

  @Bean
  Sources sources(PolicyLibrary library, AmountRules entitlements, Directory directory) {
    return new Sources(library, entitlements, directory);
  }

  @Bean
  SlotReader slotReader(Gazetteer gazetteer) {
    return new SlotReader(gazetteer);
  }

  @Bean
  Notices notices(IntentCatalog catalog, Desks desks) {
    return new TicketNotices(catalog, desks);
  }
}
