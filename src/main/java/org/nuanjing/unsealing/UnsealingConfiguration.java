package org.nuanjing.unsealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.Predicate;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.Reach;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.BucketAlarm;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.unsealing.Unsealing.Step;
import org.nuanjing.unsealing.redis.RedisUnsealings;
import org.nuanjing.unsealing.reference.ReasonsYaml;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what breaks a seal, and what watches over it. */
@Configuration(proxyBeanMethods = false)
class UnsealingConfiguration {

  @Bean
  Reasons unsealingReasons(ReferenceSettings settings) {
    return ReasonsYaml.read(settings.named());
  }

  @Bean
  RedisUnsealings unsealings(RedisStore store, Seal seal, RedisOutbox outbox) {
    return new RedisUnsealings(store, seal, outbox);
  }

  @Bean
  UnsealingActions unsealingActions(
      Unsealings unsealings,
      Tickets tickets,
      StaffActions officerTold,
      Officers officers,
      Units units,
      Reasons reasons,
      Staff staff,
      Reach reach,
      AuditTrail audit,
      UnsealingSettings settings,
      Clock clock) {
    return new UnsealingActions(
        unsealings,
        tickets,
        officerTold,
        officers,
        units,
        reasons,
        new UnsealingCalls(staff, reach),
        audit,
        settings,
        clock);
  }

  @Bean
  BucketAlarm unsealingAlarm(UnsealingActions actions) {
    return new BucketAlarm("unsealing", what -> UnsealingId.parse(what).ifPresent(actions::wake));
  }

  @Bean
  MeterBinder unsealingMetrics(Unsealings unsealings) {
    return registry -> {
      Gauge.builder(
              "nuanjing.unsealing.review.overdue",
              () -> count(unsealings, one -> one.unreviewed() && one.happened(Step.Type.OVERDUE)))
          .description("Broken seals nobody looked over in time")
          .register(registry);
      Gauge.builder(
              "nuanjing.unsealing.unconfirmed",
              () ->
                  count(
                      unsealings, one -> one.unconfirmed() && one.happened(Step.Type.UNCONFIRMED)))
          .description("Seals broken by one person that no second person confirmed in time")
          .register(registry);
    };
  }

  private static long count(Unsealings unsealings, Predicate<Unsealing> which) {
    return unsealings.listUnsettled().stream().filter(which).count();
  }
}
