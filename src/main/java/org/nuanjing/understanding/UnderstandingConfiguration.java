package org.nuanjing.understanding;

import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.understanding.reference.NamesFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trains the recognizer and reads the names when the program starts. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  Recognizer recognizer(IntentCatalog catalog) {
    return LinearRecognizer.train(catalog);
  }

  @Bean
  ReferenceNames referenceNames(ReferenceSettings settings) {
    return NamesFolder.read(settings);
  }
}
