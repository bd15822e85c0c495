package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library of the running program, ready when it starts. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  LucenePolicyLibrary policyLibrary(
      PolicySettings settings, @Value("${nuanjing.data-dir:./data}") Path data) throws IOException {
    return new PolicyShelf(data.resolve(PolicyShelf.INDEX_FOLDER)).library(settings.documents());
  }

  @Bean
  HealthIndicator policyHealthIndicator(LucenePolicyLibrary library) {
    return () ->
        Health.up()
            .withDetail("documents", library.documents())
            .withDetail("passages", library.passages())
            .build();
  }
}
