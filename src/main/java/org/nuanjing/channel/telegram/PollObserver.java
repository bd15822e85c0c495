package org.nuanjing.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Looks at what comes of requests for updates, which TelegramBots' session treats all alike: tells
 * the pulse, minds {@code retry_after}, notices a webhook in the way.
 */
final class PollObserver implements Interceptor {

  private static final int LONGEST_ERROR_BYTES = 10_000;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Pulse pulse;
  private final CappedBackOff backOff;
  private final StopSign stop;
  private volatile boolean webhookInTheWay;

  PollObserver(Pulse pulse, CappedBackOff backOff, StopSign stop) {
    this.pulse = pulse;
    this.backOff = backOff;
    this.stop = stop;
  }

  /** Whether Telegram refused because a webhook is set, which opening a session removes. */
  boolean isWebhookInTheWay() {
    return webhookInTheWay;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (stop.isShown()) {
      throw new IOException("stopping");
    }
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (IOException lost) {
      if (!stop.isShown()) {
        pulse.failed(Troubles.of(new Answer.Lost<>(lost.getClass().getSimpleName())));
      }
      throw lost;
    }
    if (!response.isSuccessful()) {
      refused(response);
    }
    return response;
  }

  private void refused(Response response) throws IOException {
    pulse.failed(Troubles.ofStatus(response.code()));
    String body = response.peekBody(LONGEST_ERROR_BYTES).string();
    if (response.code() == 409) {
      webhookInTheWay = body.contains("webhook");
    } else if (response.code() == 429) {
      long seconds = mapper.readTree(body).path("parameters").path("retry_after").asLong(0);
      backOff.atLeast(Duration.ofSeconds(Math.min(seconds, 60)));
    }
  }
}
