package org.nuanjing.authoring.live;

import java.time.Clock;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.dialogue.CareDialogue;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Sources;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsSource;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Routing;
import org.nuanjing.understanding.SlotReader;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the intents and puts the dialogue together when the program starts, where faults stop it,
 * and again whenever the folder changes, where they do not.
 */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  LiveIntents liveIntents(
      IntentsSource source,
      SlotReader reader,
      Sources sources,
      Routing routing,
      Units units,
      Desks desks,
      Officers officers,
      Clock clock) {
    String stamp = source.stamp();
    return new LiveIntents(
        IntentSet.of(source.read()),
        set ->
            new CareDialogue(
                set.catalog(),
                set.recognizer(),
                reader,
                set.signals(),
                set.guide(),
                sources,
                routing,
                units,
                desks,
                officers::activate),
        clock.instant(),
        stamp);
  }

  @Bean
  IntentCatalog intentCatalog(LiveIntents live) {
    return live.catalog();
  }

  @Bean
  Dialogue dialogue(LiveIntents live) {
    return live.dialogue();
  }

  @Bean
  Reload intentsReload(IntentsSource source, LiveIntents live, Clock clock) {
    return new Reload(source, live, clock);
  }

  @Bean
  Watching intentsWatching(IntentsSource source, Reload reload) {
    return new Watching(source, new FolderWatch(source, reload));
  }

  @Bean
  IntentsEndpoint intentsEndpoint(LiveIntents live, Reload reload) {
    return new IntentsEndpoint(live, reload);
  }

  @Bean
  HealthIndicator intentsHealthIndicator(LiveIntents live, Reload reload) {
    return new IntentsHealth(live, reload);
  }

  @Bean
  IntentsMetrics intentsMetrics(LiveIntents live, Reload reload) {
    return new IntentsMetrics(live, reload);
  }
}
