package org.nuanjing.channel.telegram;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Stops a pressed button's clock and takes its keyboard away, so that it is pressed once. Best
 * effort, aside: what fails here is not tried again.
 */
final class CallbackAnswers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);

  private final BotApi api;
  private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();

  CallbackAnswers(BotApi api) {
    this.api = api;
  }

  void answer(CallbackQuery query) {
    try {
      aside.execute(() -> acknowledge(query));
    } catch (RejectedExecutionException closing) {
      log.debug("A pressed button is not answered: the program is stopping.");
    }
  }

  private void acknowledge(CallbackQuery query) {
    api.call(AnswerCallbackQuery.builder().callbackQueryId(query.getId()).build());
    if (query.getMessage() instanceof Message message && message.getReplyMarkup() != null) {
      api.call(
          EditMessageReplyMarkup.builder()
              .chatId(message.getChatId())
              .messageId(message.getMessageId())
              .build());
    }
  }

  /** Waits for the answers under way. */
  @Override
  public void close() {
    aside.close();
  }
}
