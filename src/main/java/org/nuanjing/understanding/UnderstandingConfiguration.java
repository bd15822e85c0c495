package org.nuanjing.understanding;

import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.understanding.reference.NamesFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the names when the program starts; the recognizer comes and goes with the intents. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  ReferenceNames referenceNames(ReferenceSettings settings) {
    return NamesFolder.read(settings);
  }
}
