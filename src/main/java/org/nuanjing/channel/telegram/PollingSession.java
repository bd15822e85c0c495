package org.nuanjing.channel.telegram;

import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * One stretch of long polling, from removing the webhook to the last request.
 *
 * <p>TelegramBots' session does the polling; its own application class is not used, since it keeps
 * a token registered whose first connection failed. A new session asks from the first unconfirmed
 * update on.
 */
final class PollingSession implements AutoCloseable {

  private final StopSign stop = new StopSign();
  private final AtomicInteger lastReceived = new AtomicInteger();
  private final CappedBackOff backOff = new CappedBackOff();
  private final ScheduledExecutorService executor;
  private final PollObserver observer;
  private final OkHttpClient client;
  private final BotSession session;

  PollingSession(
      TelegramSettings settings,
      OkHttpClient client,
      UpdateReader reader,
      UpdateIntake intake,
      Pulse pulse) {
    int timeoutSeconds = (int) settings.pollingTimeout().toSeconds();
    this.observer = new PollObserver(pulse, backOff, stop);
    this.client =
        client
            .newBuilder()
            .dispatcher(new Dispatcher())
            .addInterceptor(observer)
            .readTimeout(settings.pollingTimeout().plus(settings.requestTimeout()))
            .callTimeout(settings.pollingTimeout().plus(settings.requestTimeout()))
            .build();
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("telegram-poll").factory());
    this.session =
        new BotSession(
            BotApi.newMapper(),
            this.client,
            executor,
            settings.token(),
            () -> url(settings.apiUrl()),
            next(reader, pulse, timeoutSeconds),
            () -> backOff,
            new InboxConsumer(intake, pulse, stop));
    session.setLastReceivedUpdate(lastReceived);
  }

  private Function<Integer, org.telegram.telegrambots.meta.api.methods.updates.GetUpdates> next(
      UpdateReader reader, Pulse pulse, int timeoutSeconds) {
    return _ -> new TolerantGetUpdates(reader, lastReceived, pulse, timeoutSeconds);
  }

  private static TelegramUrl url(URI api) {
    int usual = "https".equals(api.getScheme()) ? 443 : 80;
    return TelegramUrl.builder()
        .schema(api.getScheme())
        .host(api.getHost())
        .port(api.getPort() < 0 ? usual : api.getPort())
        .build();
  }

  /**
   * Removes the webhook and begins to poll.
   *
   * @throws TelegramApiException when Telegram did not remove it; the session is then good for
   *     nothing but closing
   */
  void open() throws TelegramApiException {
    session.start();
  }

  /** Whether it polls and may go on: no webhook in the way, the polling task not dead. */
  boolean isAlive() {
    ScheduledFuture<?> polling = session.getRunningPolling();
    return polling != null && !polling.isDone() && !observer.isWebhookInTheWay();
  }

  /**
   * Ends at once: the request under way is dropped, and a batch not stored stays unconfirmed. The
   * order matters: no request may follow a batch that was left early.
   */
  @Override
  public void close() {
    session.stop();
    stop.show();
    executor.shutdown();
    int tries = 20;
    do {
      client.dispatcher().cancelAll();
    } while (!isTerminatedWithin(100) && --tries > 0);
    executor.shutdownNow();
  }

  private boolean isTerminatedWithin(long millis) {
    try {
      return executor.awaitTermination(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
