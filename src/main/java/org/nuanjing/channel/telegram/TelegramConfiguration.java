package org.nuanjing.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.PollingLease;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.telegram.telegrambots.longpolling.BotSession;

/** Telegram's parts, put together where a token is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramConfiguration.TokenGiven.class)
class TelegramConfiguration {

  static final String MODE = "nuanjing.telegram.mode";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * A token that is not blank, asked of each configuration, as they are found one by one; an empty
   * variable in a compose file means none.
   */
  static final class TokenGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty("nuanjing.telegram.token"));
    }
  }

  /**
   * Sends nothing twice on its own: whether a message is tried again is the outbox's to say. Idle
   * connections are dropped before Telegram drops them.
   */
  @Bean
  OkHttpClient telegramHttp(TelegramSettings settings) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .connectTimeout(settings.requestTimeout())
        .readTimeout(settings.requestTimeout())
        .callTimeout(settings.requestTimeout())
        .connectionPool(new ConnectionPool(32, 30, TimeUnit.SECONDS))
        .build();
  }

  @Bean
  BotApi telegramBotApi(OkHttpClient telegramHttp, TelegramSettings settings) {
    return new BotApi(telegramHttp, settings.apiUrl(), settings.token());
  }

  @Bean
  Pulse telegramPulse(Clock clock) {
    return new Pulse(clock);
  }

  @Bean
  HealthIndicator telegramHealthIndicator(TelegramSettings settings, Pulse pulse) {
    return new TelegramHealth(settings, pulse);
  }

  @Bean
  TelegramMetrics telegramMetrics(MeterRegistry registry, Pulse pulse) {
    return new TelegramMetrics(registry, pulse);
  }

  @Bean
  TelegramChannel telegramChannel(
      BotApi api, Attachments attachments, TelegramMetrics metrics, Clock clock) {
    return new TelegramChannel(api, attachments, new SendLimits(clock, PATIENCE), metrics);
  }

  @Bean
  BotIntroduction telegramIntroduction(BotApi api, TelegramSettings settings) {
    return new BotIntroduction(api, settings.botId());
  }

  @Bean
  CallbackAnswers telegramCallbackAnswers(BotApi api) {
    return new CallbackAnswers(api);
  }

  @Bean
  UpdateReader telegramUpdateReader(TelegramMetrics metrics) {
    return new UpdateReader(metrics);
  }

  @Bean
  UpdateIntake telegramUpdateIntake(
      Inbox inbox,
      BotIntroduction bot,
      CallbackAnswers callbacks,
      TelegramMetrics metrics,
      Clock clock) {
    return new UpdateIntake(inbox, bot, callbacks, metrics, clock);
  }

  /** Updates by asking. */
  @Conditional(TokenGiven.class)
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = MODE, havingValue = "polling", matchIfMissing = true)
  static class Polling {

    @Bean
    TelegramPolling telegramPolling(
        TelegramSettings settings,
        OkHttpClient telegramHttp,
        BotIntroduction introduction,
        UpdateReader reader,
        UpdateIntake intake,
        Pulse pulse,
        ObjectProvider<PollingLease> lease,
        ObjectProvider<LoggingSystem> logging) {
      // It logs each failed request with a stack trace; Pulse tells the same in a line, once.
      logging.ifAvailable(system -> system.setLogLevel(BotSession.class.getName(), LogLevel.OFF));
      return new TelegramPolling(
          introduction,
          lease.getIfAvailable(() -> () -> true),
          pulse,
          () -> new PollingSession(settings, telegramHttp, reader, intake, pulse));
    }
  }

  /** Updates as Telegram posts them. */
  @Conditional(TokenGiven.class)
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = MODE, havingValue = "webhook")
  static class Webhook {

    @Bean
    WebhookRegistration telegramWebhookRegistration(
        TelegramSettings settings, BotApi api, BotIntroduction introduction, Pulse pulse) {
      return new WebhookRegistration(settings.webhook(), api, introduction, pulse);
    }
  }
}
