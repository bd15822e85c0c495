package org.nuanjing.delivery;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.redis.RedisInbox;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.delivery.redis.PerishableChats;
import org.nuanjing.delivery.redis.RedisTurns;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.DutyActions;
import org.nuanjing.hotline.Outcomes;
import org.nuanjing.hotline.StaffTalk;
import org.nuanjing.policy.questions.redis.RedisHeardQuestions;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.BucketAlarm;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.tickets.Consequences;
import org.nuanjing.tickets.Deliveries;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TakeNext;
import org.nuanjing.tickets.TicketCommand;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.redis.RedisTickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the workers together. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {

  @Bean
  BucketLeases bucketLeases(RedisStore store) {
    return new BucketLeases(store);
  }

  @Bean
  SealedStream<Errand> errands(RedisStore store, Seal seal) {
    return new SealedStream<>(
        store, new SealedJson(seal, TicketCommand.class), "errands", Errand.class);
  }

  @Bean
  RedisTurns turns(
      RedisStore store,
      Seal seal,
      RedisInbox inbox,
      RedisOutbox outbox,
      RedisTickets tickets,
      RedisHeardQuestions questions,
      SealedStream<Errand> errands,
      BucketLeases leases,
      List<Channel> channels) {
    return new RedisTurns(
        store,
        seal,
        inbox,
        outbox,
        tickets,
        questions,
        errands,
        leases::lease,
        place ->
            channels.stream()
                .filter(channel -> channel.name().equals(place.channel()))
                .flatMap(channel -> channel.history(place).stream())
                .toList());
  }

  @Bean
  Perishable perishableChats(
      RedisTurns turns, RedisTickets tickets, RedisStore store, RetentionSettings settings) {
    return new PerishableChats(turns, tickets, store, settings);
  }

  @Bean
  StaffRoom staffRoom(
      StaffChats chats,
      Staff staff,
      Tickets tickets,
      TakeNext takeNext,
      Attendance attendance,
      DutyActions duty,
      StaffTalk talk) {
    return new LiveStaffRoom(chats, staff, tickets, takeNext, attendance, duty, talk);
  }

  @Bean
  Errands errandRunner(
      SealedStream<Errand> errands,
      RedisStore store,
      RedisOutbox outbox,
      StaffActions actions,
      RedisTickets tickets,
      Outcomes outcomes) {
    return new Errands(errands, store, outbox, actions, tickets, outcomes);
  }

  @Bean
  TurnRunner turnRunner(
      RedisTurns turns,
      RedisTickets tickets,
      Officers officers,
      Dialogue dialogue,
      StaffRoom room,
      Consequences consequences,
      Clock clock) {
    return new TurnRunner(
        turns, tickets, officers, dialogue, room, consequences, new Aliases(), clock);
  }

  @Bean
  Workers workers(
      BucketLeases leases,
      RedisInbox inbox,
      RedisOutbox outbox,
      RedisTurns turns,
      RedisTickets tickets,
      Errands errands,
      TurnRunner runner,
      StaffActions actions,
      Deliveries deliveries,
      List<Channel> channels,
      List<BucketAlarm> alarms,
      Clock clock) {
    Map<String, Channel> byName =
        channels.stream().collect(toUnmodifiableMap(Channel::name, Function.identity()));
    Map<String, BucketAlarm> byKind =
        alarms.stream().collect(toUnmodifiableMap(BucketAlarm::kind, Function.identity()));
    return new Workers(
        leases,
        bucket ->
            new InboxWorker(
                bucket,
                inbox,
                turns,
                errands,
                runner,
                actions,
                () -> tickets.watched(bucket),
                byKind,
                clock),
        (bucket, working) ->
            new OutboxWorker(
                bucket, outbox, byName, new Fate(actions, deliveries, clock), working, clock),
        clock);
  }

  @Bean
  DeliveryMetrics deliveryMetrics(RedisInbox inbox, RedisOutbox outbox) {
    return new DeliveryMetrics(inbox, outbox);
  }

  @Bean
  DeadLetters deadLetters(RedisOutbox outbox) {
    return new DeadLetters(outbox);
  }
}
