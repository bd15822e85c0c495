package org.nuanjing.retention;

import java.time.Clock;
import java.util.List;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.redis.RedisStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the daily run together. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  @Bean
  RetentionRun retentionRun(List<Perishable> perishables, AuditTrail audit, Clock clock) {
    return new RetentionRun(perishables, audit, clock);
  }

  @Bean
  RetentionTimes retentionTimes(
      RetentionRun run, RedisStore store, RetentionSettings settings, Clock clock) {
    return new RetentionTimes(
        new RetentionDay(run, new RedisRetentionDays(store), settings.hour(), clock));
  }
}
