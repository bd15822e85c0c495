package org.nuanjing.understanding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what reads values; the recognizer comes and goes with the intents. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  @Bean
  SlotReader slotReader() {
    return new SlotReader(Gazetteer.EMPTY);
  }
}
