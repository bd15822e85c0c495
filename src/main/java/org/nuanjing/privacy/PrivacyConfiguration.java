package org.nuanjing.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the keys and what works with them. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  @Bean
  Keys keys(SealSettings settings, DataDir data) {
    return settings
        .namedKey()
        .map(text -> Keys.parse(text, "nuanjing.privacy.key"))
        .or(() -> settings.namedFile().map(file -> new KeyFile(file).read()))
        .orElseGet(() -> new KeyFile(data.resolve("keys/seal.json")).readOrCreate());
  }

  @Bean
  Seal seal(Keys keys) {
    return new TinkSeal(keys);
  }

  @Bean
  Pseudonym pseudonym(Keys keys) {
    return new Pseudonym(keys);
  }
}
