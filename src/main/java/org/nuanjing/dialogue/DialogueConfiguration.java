package org.nuanjing.dialogue;

import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Routing;
import org.nuanjing.triage.RiskSignals;
import org.nuanjing.understanding.Gazetteer;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.ReferenceNames;
import org.nuanjing.understanding.SlotReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the dialogue together. */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

  @Bean
  Dialogue dialogue(
      IntentCatalog catalog,
      Recognizer recognizer,
      SlotReader reader,
      RiskSignals signals,
      PolicyLibrary library,
      Routing routing,
      Units units,
      Desks desks,
      Officers officers) {
    return new CareDialogue(
        catalog, recognizer, reader, signals, library, routing, units, desks, officers::activate);
  }

  /** Units, things, hospitals and places together. */
  @Bean
  Gazetteer gazetteer(ReferenceNames names, Units units) {
    return names.with(UnitNames.entries(units));
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
