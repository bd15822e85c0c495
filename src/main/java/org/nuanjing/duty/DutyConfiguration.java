package org.nuanjing.duty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.redis.RedisDutyBoard;
import org.nuanjing.duty.reference.DutyFolder;
import org.nuanjing.duty.webhook.WebhookChannel;
import org.nuanjing.duty.webhook.WebhookSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rota when the program starts. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

  private static final Logger log = LoggerFactory.getLogger(DutyConfiguration.class);

  @Bean
  Rota rota(ReferenceSettings reference, Staff staff, Clock clock) {
    return DutyFolder.read(reference.named(), staff.list(), clock.getZone());
  }

  /**
   * No hour of any week may be without a primary: a program that calls nobody must not look as if
   * it did. A gap on a date to come stops no restart; it is logged as an error and shown by health.
   */
  @Bean
  CoverCheck coverCheck(Rota rota, Desks desks, Staff staff, RedisDutyBoard board, Clock clock) {
    CoverCheck check = new CoverCheck(rota, desks.list(), staff.list());
    CoverCheck.Report report = check.check(clock.instant(), board.read().swaps());
    report.warnings().forEach(warning -> log.warn("The rota has a gap. {}", warning));
    report.dated().forEach(gap -> log.error("Officers in distress will be alone. {}", gap));
    if (!report.faults().isEmpty()) {
      throw new IllegalStateException(
          "The rota (duty.yaml) leaves officers in distress alone; mend it.\n  "
              + String.join("\n  ", report.faults()));
    }
    return check;
  }

  @Bean
  RedisDutyBoard dutyBoard(RedisStore store, Seal seal, RedisOutbox outbox, Clock clock) {
    return new RedisDutyBoard(store, seal, outbox, clock);
  }

  @Bean
  DutyActions dutyActions(RedisDutyBoard board, AuditTrail audit, Clock clock) {
    return new DutyActions(board, audit, clock);
  }

  @Bean
  Responders responders(Staff staff, Desks desks) {
    return new Responders(staff, desks.list());
  }

  @Bean
  SwapActions swapActions(
      Rota rota,
      Responders responders,
      RedisDutyBoard board,
      Staff staff,
      Reach reach,
      AuditTrail audit,
      Clock clock) {
    return new SwapActions(rota, responders, board, staff, reach, audit, clock);
  }

  @Bean
  Escalation escalation(DutySettings settings) {
    return new Escalation(settings.ladders());
  }

  @Bean
  WebhookChannel webhookChannel(WebhookSettings settings, Clock clock) {
    return new WebhookChannel(settings, clock);
  }

  @Bean
  Reach reach(StaffChats chats, WebhookSettings webhook) {
    return staff -> {
      List<ChannelAddress> addresses = new ArrayList<>(chats.of(staff));
      if (webhook.on()) {
        addresses.add(new ChannelAddress(WebhookChannel.NAME, staff));
      }
      return addresses;
    };
  }
}
