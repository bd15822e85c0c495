package org.nuanjing;

import java.time.Clock;
import java.time.ZoneId;
import org.nuanjing.channel.PollingLease;
import org.nuanjing.delivery.BucketLeases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What belongs to no module. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

  /** The time of the place the assistant serves, whatever the machine's own zone. */
  @Bean
  Clock clock(@Value("${nuanjing.time-zone:Asia/Shanghai}") ZoneId zone) {
    return Clock.system(zone);
  }

  /** The node that works on the first bucket asks Telegram for updates. */
  @Bean
  PollingLease pollingLease(BucketLeases leases) {
    return leases.lease(0)::held;
  }
}
