package org.nuanjing.directory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanjing.directory.reference.DirectoryFolder;
import org.nuanjing.reference.ReferenceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the directory when the program starts, and tells what nobody has made sure of. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  private static final Logger log = LoggerFactory.getLogger(DirectoryConfiguration.class);

  @Bean
  Directory directory(ReferenceSettings reference, DirectorySettings settings, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    Directory directory =
        new Directory(
            DirectoryFolder.read(reference.named(), reference.sample() ? LocalDate.MAX : today),
            settings.staleAfter());
    List<Listing> stale = reference.sample() ? List.of() : directory.stale(today);
    if (!stale.isEmpty()) {
      log.warn(
          "{} of {} entries of the directory were not made sure of for {} days: {}.",
          stale.size(),
          directory.list().size(),
          directory.staleDays(),
          String.join(", ", stale.stream().map(Listing::id).toList()));
    }
    return directory;
  }

  @Bean
  HealthIndicator directoryHealthIndicator(Directory directory, Clock clock) {
    return () ->
        Health.up()
            .withDetail("entries", directory.list().size())
            .withDetail(
                "stale", directory.stale(LocalDate.now(clock)).stream().map(Listing::id).toList())
            .build();
  }

  @Bean
  MeterBinder directoryMetrics(Directory directory, Clock clock) {
    return registry ->
        Gauge.builder(
                "nuanjing.directory.stale",
                directory,
                each -> each.stale(LocalDate.now(clock)).size())
            .description("Entries of the directory nobody has made sure of for too long")
            .register(registry);
  }
}
