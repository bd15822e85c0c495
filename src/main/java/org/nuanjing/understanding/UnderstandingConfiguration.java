package org.nuanjing.understanding;

import org.nuanjing.intents.IntentCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trains the recognizer when the program starts. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  Recognizer recognizer(IntentCatalog catalog) {
    return LinearRecognizer.train(catalog);
  }

  @Bean
  SlotReader slotReader() {
    return new SlotReader(Gazetteer.EMPTY);
  }
}
