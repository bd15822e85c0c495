package org.nuanjing;

import java.time.Clock;
import org.nuanjing.channel.telegram.PollingLease;
import org.nuanjing.delivery.BucketLeases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What belongs to no module. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  /** The node that works on the first bucket asks Telegram for updates. */
  @Bean
  PollingLease pollingLease(BucketLeases leases) {
    return leases.lease(0)::held;
  }
}
