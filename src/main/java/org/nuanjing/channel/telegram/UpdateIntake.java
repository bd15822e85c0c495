package org.nuanjing.channel.telegram;

import java.time.Clock;
import java.util.Optional;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.IncomingMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Takes one update into the inbox, the same for polling and webhook. */
final class UpdateIntake {

  private static final Logger log = LoggerFactory.getLogger(UpdateIntake.class);

  private final Inbox inbox;
  private final BotIntroduction bot;
  private final CallbackAnswers callbacks;
  private final TelegramMetrics metrics;
  private final Clock clock;

  UpdateIntake(
      Inbox inbox,
      BotIntroduction bot,
      CallbackAnswers callbacks,
      TelegramMetrics metrics,
      Clock clock) {
    this.inbox = inbox;
    this.bot = bot;
    this.callbacks = callbacks;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Stores what the update says; returns once that is done or nothing is to be stored.
   *
   * @throws RuntimeException of the inbox when it stored nothing
   */
  void take(Update update) {
    Optional<IncomingMessage> message = translated(update);
    if (message.isPresent()) {
      metrics.taken(inbox.accept(message.get()));
    }
    if (update.hasCallbackQuery()) {
      callbacks.answer(update.getCallbackQuery());
    }
  }

  private Optional<IncomingMessage> translated(Update update) {
    try {
      Optional<IncomingMessage> message =
          TelegramUpdates.translate(update, bot.bot(), clock.instant());
      if (message.isEmpty()) {
        metrics.ignored();
      }
      return message;
    } catch (RuntimeException fault) {
      log.error(
          "Update {} is set aside: {}.", update.getUpdateId(), fault.getClass().getSimpleName());
      metrics.setAside(1);
      return Optional.empty();
    }
  }
}
