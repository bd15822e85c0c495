package org.nuanjing.channel.redis;

import java.time.Clock;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.Channel;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

  @Bean
  Attachments attachments(ObjectProvider<Channel> channels) {
    return new Attachments(() -> channels.stream().toList());
  }

  @Bean
  RedisInbox inbox(RedisStore store, Seal seal) {
    return new RedisInbox(store, seal);
  }

  @Bean
  RedisOutbox outbox(RedisStore store, Seal seal) {
    return new RedisOutbox(store, seal);
  }

  @Bean
  RedisTypingSigns typingSigns(RedisStore store, Clock clock) {
    return new RedisTypingSigns(store, clock);
  }

  @Bean
  Perishable perishableMessages(RedisInbox inbox, RedisOutbox outbox, RetentionSettings settings) {
    return new PerishableMessages(inbox, outbox, settings);
  }
}
