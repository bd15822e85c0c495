package org.nuanjing.tickets.redis;

import java.time.Clock;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.StaffNotices;
import org.nuanjing.tickets.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketsConfiguration {

  @Bean
  RedisTickets tickets(RedisStore store, Seal seal, RedisOutbox outbox, Desks desks) {
    return new RedisTickets(store, seal, outbox, desks);
  }

  @Bean
  RedisTicketFeed ticketFeed(RedisStore store) {
    return new RedisTicketFeed(store);
  }

  @Bean
  Routing routing(Units units, Desks desks) {
    return new Routing(units, desks);
  }

  @Bean
  StaffActions staffActions(
      Tickets tickets,
      Notices notices,
      StaffNotices staffNotices,
      Staff staff,
      Desks desks,
      Clock clock) {
    return new StaffActions(tickets, notices, staffNotices, staff, desks, clock);
  }
}
