package org.nuanjing.channel.telegram;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ConditionFactory;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.InMemoryInbox;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.PollingLease;
import org.nuanjing.telegramapi.FakeBotApi;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** The Telegram channel as the program puts it together, polling a server over HTTP. */
final class TelegramRig implements AutoCloseable {

  private final InMemoryInbox inbox = new InMemoryInbox();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicBoolean lease = new AtomicBoolean(true);
  private final AtomicLong messages = new AtomicLong();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(TelegramSettings.class)
  @Import(TelegramConfiguration.class)
  static class Program {}

  TelegramRig(URI api, String token, Map<String, Object> more) {
    var sources = context.getEnvironment().getPropertySources();
    sources.addFirst(
        new MapPropertySource(
            "test",
            Map.of(
                "nuanjing.telegram.api-url",
                api.toString(),
                "nuanjing.telegram.token",
                token,
                "nuanjing.telegram.polling-timeout",
                "1s",
                "nuanjing.telegram.request-timeout",
                "2s")));
    sources.addFirst(new MapPropertySource("more", more));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(MeterRegistry.class, () -> registry);
    context.registerBean(InMemoryInbox.class, () -> inbox);
    context.registerBean(Attachments.class, () -> new Attachments(() -> List.of(new Elsewhere())));
    context.registerBean(PollingLease.class, () -> lease::get);
    context.register(Program.class);
    context.refresh();
  }

  static TelegramRig with(FakeBotApi api) {
    return new TelegramRig(api.url(), api.token(), Map.of());
  }

  InMemoryInbox inbox() {
    return inbox;
  }

  void lease(boolean held) {
    lease.set(held);
  }

  Channel channel() {
    return context.getBean(Channel.class);
  }

  Health health() {
    Health health = context.getBean(HealthIndicator.class).health();
    if (health == null) {
      throw new IllegalStateException("no health");
    }
    return health;
  }

  double count(String metric, String... tags) {
    return registry.counter(metric, tags).count();
  }

  double silenceSeconds() {
    return registry.get("nuanjing.telegram.silence").timeGauge().value(TimeUnit.SECONDS);
  }

  /** Waits until the inbox holds these words, in this order, and nothing else. */
  void hears(String... words) {
    soon(() -> inbox.words().equals(List.of(words)));
  }

  void soon(Callable<Boolean> condition) {
    patience().until(condition);
  }

  private static ConditionFactory patience() {
    return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
  }

  Delivery say(long chat, String text) {
    return channel().send(message(chat, text));
  }

  OutgoingMessage message(long chat, String text, Choice... choices) {
    return message(chat, text, Keyboard.UNCHANGED, choices);
  }

  OutgoingMessage message(long chat, String text, Keyboard keyboard, Choice... choices) {
    return new OutgoingMessage(
        "m" + messages.incrementAndGet(),
        new ChannelAddress("telegram", Long.toString(chat)),
        List.of(new Block.Paragraph(text)),
        List.of(choices),
        keyboard,
        Urgency.REPLY);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Another channel, which hands out {@value #BYTES} for the handle {@code kept} alone. */
  static final class Elsewhere implements Channel {
    static final String BYTES = "bytes from elsewhere";

    @Override
    public String name() {
      return "web";
    }

    @Override
    public Delivery send(OutgoingMessage message) {
      return new Delivery.Refused("not asked to");
    }

    @Override
    public byte[] open(Attachment attachment) throws AttachmentGone {
      if (!attachment.source().equals("kept")) {
        throw new AttachmentGone("no longer kept");
      }
      return BYTES.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
