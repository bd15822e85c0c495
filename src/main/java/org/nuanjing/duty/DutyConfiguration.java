package org.nuanjing.duty;

import java.time.Clock;
import org.nuanjing.duty.redis.RedisDutyBoard;
import org.nuanjing.duty.reference.DutyFolder;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rota when the program starts. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

  @Bean
  Rota rota(ReferenceSettings reference, Staff staff, Clock clock) {
    return DutyFolder.read(reference.named(), staff.list(), clock.getZone());
  }

  @Bean
  RedisDutyBoard dutyBoard(RedisStore store, Seal seal, Clock clock) {
    return new RedisDutyBoard(store, seal, clock);
  }

  @Bean
  Escalation escalation(DutySettings settings) {
    return new Escalation(settings.ladders());
  }

  @Bean
  Reach reach(StaffChats chats) {
    return chats::of;
  }
}
