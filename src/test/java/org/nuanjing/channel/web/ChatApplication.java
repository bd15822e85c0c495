package org.nuanjing.channel.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.TypingSigns;
import org.nuanjing.channel.redis.RedisTypingSigns;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The web chat alone, on a free port, with a real Redis and an inbox in memory. */
final class ChatApplication implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private ChatApplication(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static ChatApplication start(RedisServer redis, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("server.port", "0");
    String[] arguments =
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new ChatApplication(
        new SpringApplicationBuilder(Parts.class)
            .initializers(
                fresh -> fresh.getBeanFactory().registerSingleton("redisStore", redis.store()))
            .properties("spring.main.banner-mode=off", "logging.level.root=warn")
            .run(arguments));
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  RecordingInbox inbox() {
    return context.getBean(RecordingInbox.class);
  }

  WebChatChannel channel() {
    return context.getBean(WebChatChannel.class);
  }

  TypingSigns typing() {
    return context.getBean(TypingSigns.class);
  }

  LiveChats windows() {
    return context.getBean(LiveChats.class);
  }

  /** Says something in a chat, as the outbox would. */
  void say(ChannelAddress to, String id, String text, Choice... choices) {
    channel().send(saying(to, id, text, choices));
  }

  static OutgoingMessage saying(ChannelAddress to, String id, String text, Choice... choices) {
    return new OutgoingMessage(
        id,
        to,
        List.of(new Block.Paragraph(text)),
        List.of(choices),
        Keyboard.UNCHANGED,
        Urgency.REPLY);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Not a component, so that the whole program's own scan passes it by. */
  @EnableAutoConfiguration
  @EnableConfigurationProperties(WebChatSettings.class)
  @ComponentScan("org.nuanjing.channel.web")
  static class Parts {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Seal seal() {
      return new MaskingSeal();
    }

    @Bean
    Attachments attachments(ObjectProvider<Channel> channels) {
      return new Attachments(() -> channels.stream().toList());
    }

    @Bean
    RedisTypingSigns typingSigns(RedisStore store, Clock clock) {
      return new RedisTypingSigns(store, clock);
    }

    @Bean
    RecordingInbox inbox() {
      return new RecordingInbox();
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
          .csrf(csrf -> csrf.ignoringRequestMatchers("/chat/**"))
          .build();
    }
  }
}
