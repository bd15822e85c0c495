package org.nuanjing.aftercare;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.nuanjing.aftercare.redis.RedisFollowUpPlans;
import org.nuanjing.aftercare.redis.RedisIncidents;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.Reach;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.BucketAlarm;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.Badges;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TicketFiling;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what follows a contact. */
@Configuration(proxyBeanMethods = false)
class AftercareConfiguration {

  @Bean
  RedisFollowUpPlans followUpPlans(RedisStore store, Seal seal, RedisOutbox outbox) {
    return new RedisFollowUpPlans(store, seal, outbox);
  }

  @Bean
  FollowUpActions followUpActions(
      FollowUpPlans plans,
      Tickets tickets,
      StaffActions contacts,
      Desks desks,
      Staff staff,
      Reach reach,
      AuditTrail audit,
      AftercareSettings settings,
      Clock clock) {
    return new FollowUpActions(
        plans,
        tickets,
        contacts,
        new FollowUpRules(desks, settings, clock.getZone()),
        new StaffLines(staff, reach),
        audit,
        settings,
        clock);
  }

  @Bean
  BucketAlarm followUpAlarm(FollowUpActions actions) {
    return new BucketAlarm(
        "follow-up", what -> TicketReference.parse(what).ifPresent(actions::wake));
  }

  @Bean
  MeterBinder followUpMetrics(FollowUpPlans plans) {
    return registry ->
        Gauge.builder(
                "nuanjing.follow.ups.missed",
                () ->
                    plans.listRunning().stream()
                        .flatMap(plan -> plan.list().stream())
                        .filter(one -> one.state() == FollowUp.State.MISSED)
                        .count())
            .description("Follow-ups nobody did on their day, and that are still owed")
            .register(registry);
  }

  @Bean
  RedisIncidents incidents(RedisStore store, Seal seal, RetentionSettings retention) {
    return new RedisIncidents(store, seal, retention);
  }

  @Bean
  Outreach outreach(
      Incidents incidents,
      TicketFiling filing,
      Routing routing,
      Officers officers,
      Badges badges,
      Units units,
      AuditTrail audit,
      Clock clock) {
    return new Outreach(incidents, filing, routing, officers, badges, units, audit, clock);
  }

  @Bean
  BucketAlarm outreachAlarm(Outreach outreach) {
    return new BucketAlarm("outreach", outreach::wake);
  }
}
