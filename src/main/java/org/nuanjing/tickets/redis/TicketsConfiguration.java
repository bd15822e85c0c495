package org.nuanjing.tickets.redis;

import java.time.Clock;
import java.util.List;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.CoverCheck;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.DutySettings;
import org.nuanjing.duty.Escalation;
import org.nuanjing.duty.Reach;
import org.nuanjing.duty.Responders;
import org.nuanjing.duty.Rota;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.BucketAlarm;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Consequences;
import org.nuanjing.tickets.Deliveries;
import org.nuanjing.tickets.DrillReminder;
import org.nuanjing.tickets.Drills;
import org.nuanjing.tickets.Erasing;
import org.nuanjing.tickets.HotlineFigures;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Queueing;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.SavedViews;
import org.nuanjing.tickets.ServiceLevels;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.StaffNotices;
import org.nuanjing.tickets.TakeNext;
import org.nuanjing.tickets.Templates;
import org.nuanjing.tickets.TicketFiling;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.WorkActions;
import org.nuanjing.tickets.reference.HoursFolder;
import org.nuanjing.tickets.reference.TemplatesFolder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketsConfiguration {

  @Bean
  RedisTickets tickets(RedisStore store, Seal seal, RedisOutbox outbox, Desks desks) {
    return new RedisTickets(store, seal, outbox, desks);
  }

  @Bean
  Perishable perishableTickets(
      RedisTickets tickets, List<TicketHold> holds, RedisStore store, RetentionSettings settings) {
    return new PerishableTickets(tickets, holds, store, settings);
  }

  @Bean
  Erasing erasing(
      RedisTickets tickets,
      List<TicketHold> holds,
      Officers officers,
      RedisStore store,
      RetentionSettings settings) {
    return new RedisErasing(tickets, holds, officers, store, settings);
  }

  @Bean
  TicketFiling ticketFiling(
      RedisStore store, RedisTickets tickets, RedisOutbox outbox, Notices notices) {
    return new RedisTicketFiling(store, tickets, outbox, notices);
  }

  @Bean
  RedisTicketFeed ticketFeed(RedisStore store) {
    return new RedisTicketFeed(store);
  }

  @Bean
  SavedViews savedViews(RedisStore store, Seal seal) {
    return new RedisSavedViews(store, seal);
  }

  @Bean
  Deliveries deliveries(RedisStore store) {
    return new RedisDeliveries(store);
  }

  @Bean
  ServiceLevels serviceLevels(ReferenceSettings reference, Desks desks, Rota rota) {
    return HoursFolder.read(reference.named(), desks.list(), rota.calendar(), rota.zone());
  }

  @Bean
  Templates templates(ReferenceSettings reference, Desks desks) {
    return TemplatesFolder.read(reference.named(), desks.list());
  }

  @Bean
  WorkActions workActions(StaffActions actions) {
    return new WorkActions(actions);
  }

  @Bean
  Routing routing(Units units, Desks desks, ServiceLevels levels) {
    return new Routing(units, desks, levels);
  }

  @Bean
  Consequences consequences(
      ServiceLevels levels, Routing routing, IntentCatalog intents, Paging paging) {
    return new Consequences(
        levels,
        ticket ->
            intents
                .find(ticket.intent())
                .flatMap(Intent::desk)
                .flatMap(kind -> routing.above(ticket.desk(), kind)),
        paging);
  }

  @Bean
  Attendance attendance(Rota rota, DutyBoard board, Tickets tickets, DutySettings settings) {
    return new Attendance(
        rota, board, tickets::holding, settings.mostContacts(), settings.pauseAfterContact());
  }

  @Bean
  Paging paging(
      Escalation escalation,
      Attendance attendance,
      Staff staff,
      Desks desks,
      Reach reach,
      StaffNotices staffNotices,
      Notices notices) {
    return new Paging(escalation, attendance, staff, desks, reach, staffNotices, notices);
  }

  @Bean
  TakeNext takeNext(
      Tickets tickets,
      StaffActions actions,
      Paging paging,
      Attendance attendance,
      DutySettings settings,
      Clock clock) {
    return new TakeNext(
        tickets, actions, paging, attendance, new Queueing(settings.liftAfter()), clock);
  }

  @Bean
  Drills drills(Tickets tickets, Paging paging, Desks desks, Clock clock) {
    return new Drills(tickets, paging, desks, clock);
  }

  @Bean
  RedisDrillReminders drillReminders(RedisStore store, RedisOutbox outbox) {
    return new RedisDrillReminders(store, outbox);
  }

  @Bean
  DrillReminder drillReminder(
      Drills drills,
      RedisDrillReminders reminders,
      Responders responders,
      Reach reach,
      DutySettings settings,
      Clock clock) {
    return new DrillReminder(drills, reminders, responders, reach, settings.drillEvery(), clock);
  }

  /** Looked at when the program starts, for the settings may have changed. */
  @Bean
  BucketAlarm drillReminderAlarm(
      DrillReminder reminder, RedisDrillReminders reminders, Clock clock) {
    reminders.lookAt(clock.instant());
    return new BucketAlarm(RedisDrillReminders.KIND, what -> reminder.wake());
  }

  @Bean
  HotlineFigures hotlineFigures(Tickets tickets, Paging paging, Desks desks, Clock clock) {
    return new HotlineFigures(tickets, paging, desks, clock);
  }

  /** Up whatever it says: a gap to come or a drill that is due is no reason to stop a node. */
  @Bean
  HealthIndicator dutyHealthIndicator(
      CoverCheck cover, DutyBoard board, Drills drills, DutySettings settings, Clock clock) {
    return () ->
        Health.up()
            .withDetail("gaps", cover.check(clock.instant(), board.read().swaps()).dated())
            .withDetail(
                "drill",
                drills.due(settings.drillEvery())
                    ? "due: run `duty drill`"
                    : drills.daysSinceLast().orElse(0L) + " days ago")
            .build();
  }

  @Bean
  HotlineMetrics hotlineMetrics(
      RedisTickets tickets, Drills drills, CoverCheck cover, DutyBoard board, Clock clock) {
    return new HotlineMetrics(tickets, drills, cover, board, clock);
  }

  @Bean
  StaffActions staffActions(
      Tickets tickets, Notices notices, Consequences consequences, Desks desks, Clock clock) {
    return new StaffActions(tickets, notices, consequences, desks, clock);
  }
}
