package org.nuanjing.telegramapi;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Posts waiting updates to the bot, one after another, each until the bot takes it. */
final class WebhookPusher implements AutoCloseable {

  private static final Duration WAIT = Duration.ofMillis(50);

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final UpdateQueue queue;
  private final URI url;
  private final String secret;
  private final Thread thread;

  WebhookPusher(UpdateQueue queue, URI url, String secret) {
    this.queue = queue;
    this.url = url;
    this.secret = secret;
    this.thread = Thread.ofVirtual().name("webhook-pusher").start(this::push);
  }

  /** What the bot answered, in order; zero where it did not. */
  List<Integer> statuses() {
    return statuses;
  }

  private void push() {
    try {
      while (!Thread.interrupted()) {
        Optional<Integer> id = queue.first(WAIT);
        if (id.isPresent()) {
          post(id.get());
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void post(int id) throws InterruptedException {
    String update = queue.find(id);
    if (update == null) {
      return;
    }
    var request =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(update));
    int status;
    try {
      status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      status = 0;
    }
    statuses.add(status);
    if (status / 100 == 2) {
      queue.confirm(id);
    } else {
      boolean _ = new CountDownLatch(1).await(WAIT.toMillis(), MILLISECONDS);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    client.shutdownNow();
  }
}
