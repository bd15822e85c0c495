package org.nuanjing.channel.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/** Tells Telegram where to post updates, off the main thread, until Telegram has agreed. */
final class WebhookRegistration implements SmartLifecycle {

  private final TelegramSettings.Webhook settings;
  private final BotApi api;
  private final BotIntroduction introduction;
  private final Pulse pulse;
  private @Nullable StopSign stop;

  WebhookRegistration(
      TelegramSettings.Webhook settings, BotApi api, BotIntroduction introduction, Pulse pulse) {
    this.settings = settings;
    this.api = api;
    this.introduction = introduction;
    this.pulse = pulse;
  }

  @Override
  public synchronized void start() {
    if (stop == null) {
      StopSign sign = new StopSign();
      stop = sign;
      Thread.ofVirtual().name("telegram-webhook").start(() -> register(sign));
    }
  }

  /** The webhook stays set: Telegram keeps what comes in the meantime and posts it again. */
  @Override
  public synchronized void stop() {
    if (stop != null) {
      stop.show();
      stop = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return stop != null;
  }

  private void register(StopSign sign) {
    CappedBackOff backOff = new CappedBackOff();
    do {
      Optional<Answer<?>> trouble = introduction.introduce().or(this::set);
      if (trouble.isEmpty()) {
        pulse.answered();
        return;
      }
      pulse.failed(Troubles.of(trouble.get()));
    } while (!sign.isShownWithin(backOff.next()));
  }

  private Optional<Answer<?>> set() {
    Answer<Boolean> answer =
        api.call(
            SetWebhook.builder()
                .url(settings.url())
                .secretToken(settings.secretToken())
                .maxConnections(settings.maxConnections())
                .allowedUpdates(AllowedUpdates.KINDS)
                .build());
    return answer instanceof Answer.Done<Boolean> ? Optional.empty() : Optional.of(answer);
  }
}
