package org.nuanjing.intents;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says where intents are read from. */
@Configuration(proxyBeanMethods = false)
class IntentsConfiguration {

  @Bean
  IntentsSource intentsSource(IntentsSettings settings) {
    return new IntentsSource(
        Optional.ofNullable(settings.folder()).filter(folder -> !folder.toString().isEmpty()));
  }
}
