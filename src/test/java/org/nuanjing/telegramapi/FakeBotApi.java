package org.nuanjing.telegramapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bot API server on a free loopback port. It records every call, checks it against the
 * description of the Bot API, and goes wrong when told to.
 */
public final class FakeBotApi implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TOKEN = "4242424242:FAKE-abcdefghijklmnopqrstuvwxyz0123";

  private final BotApiRules rules = BotApiRules.ofSubset();
  private final UpdateQueue updates = new UpdateQueue();
  private final Chats chats = new Chats();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile boolean tokenRevoked;
  private volatile @Nullable WebhookPusher webhook;

  private FakeBotApi(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public static FakeBotApi start() {
    return new FakeBotApi(0);
  }

  /** A server on a port of one's own choice: one that was down and comes up. */
  public static FakeBotApi startOn(int port) {
    return new FakeBotApi(port);
  }

  /** What {@code nuanjing.telegram.api-url} is to be. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What {@code nuanjing.telegram.token} is to be. */
  public String token() {
    return TOKEN;
  }

  /** Somebody who may write to the bot and whom it may answer. */
  public Person person(long id) {
    chats.open(id);
    return new Person(this, chats, id);
  }

  /** Lets the next calls of a method meet these faults, one each. */
  public void next(String method, Fault... expected) {
    faults.computeIfAbsent(method, _ -> new ArrayDeque<>()).addAll(List.of(expected));
  }

  /** An update for the bot, without its id, which is returned. */
  public int deliver(ObjectNode update) {
    return deliver(update.toString());
  }

  /** An update as raw JSON, without its id, which is returned. */
  public int deliver(String update) {
    return updates.add(update);
  }

  /** Begins to count updates anew, as Telegram does after a week without any. */
  public void countUpdatesFrom(int id) {
    updates.countFrom(id);
  }

  /** The updates the bot has not confirmed. */
  public List<Integer> unconfirmed() {
    return updates.ids();
  }

  public void addFile(String fileId, byte[] bytes) {
    files.put(fileId, bytes);
  }

  /** From now on the token is refused, or taken again. */
  public void revokeToken(boolean revoked) {
    tokenRevoked = revoked;
  }

  /** All calls so far. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Everything in which the calls so far do not conform to the Bot API; should stay empty. */
  public List<String> violations() {
    return calls.stream().flatMap(call -> call.violations().stream()).toList();
  }

  /** What the bot's webhook answered, in order. */
  public List<Integer> webhookStatuses() {
    WebhookPusher pusher = webhook;
    return pusher == null ? List.of() : List.copyOf(pusher.statuses());
  }

  ObjectNode bot() {
    return JSON.createObjectNode()
        .put("id", 4_242_424_242L)
        .put("is_bot", true)
        .put("first_name", "Nuanjing")
        .put("username", "nuanjing_bot");
  }

  @Override
  public void close() {
    setWebhook(null);
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (tokenRevoked || !path.contains("/bot" + TOKEN + "/")) {
        answer(exchange, Outcome.refused(401, "Unauthorized"));
      } else if (path.startsWith("/file/")) {
        download(exchange, path.substring(path.indexOf(TOKEN) + TOKEN.length() + 1));
      } else {
        call(exchange, path.substring(path.lastIndexOf('/') + 1));
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void download(HttpExchange exchange, String path) throws IOException {
    byte[] bytes = files.get(path.replaceFirst("^documents/", ""));
    if (bytes == null) {
      answer(exchange, Outcome.refused(404, "Not Found"));
    } else {
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void call(HttpExchange exchange, String name) throws IOException, InterruptedException {
    JsonNode parameters =
        Call.parameters(
            exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestBody());
    String method = rules.method(name).orElse(name);
    Deque<Fault> expected = faults.getOrDefault(method, new ArrayDeque<>());
    Fault fault;
    synchronized (expected) {
      fault = expected.isEmpty() ? new Fault.None() : expected.poll();
    }
    List<String> violations = rules.violations(method, parameters);
    calls.add(new Call(method, parameters, fault, violations));
    if (!violations.isEmpty()) {
      answer(exchange, Outcome.refused(400, "Bad Request: does not conform"));
      return;
    }
    withFault(exchange, method, parameters, fault);
  }

  private void withFault(HttpExchange exchange, String method, JsonNode call, Fault fault)
      throws IOException, InterruptedException {
    switch (fault) {
      case Fault.None() -> answer(exchange, done(method, call));
      case Fault.TooMany(int seconds) -> answer(exchange, Outcome.tooMany(seconds));
      case Fault.Refusal(int code, String what) -> answer(exchange, Outcome.refused(code, what));
      case Fault.Gateway(int code) ->
          answer(exchange, new Outcome(code, "<html><h1>Bad Gateway</h1></html>"));
      case Fault.Slow(Duration by) -> {
        Outcome outcome = done(method, call);
        boolean _ = new CountDownLatch(1).await(by.toMillis(), TimeUnit.MILLISECONDS);
        answer(exchange, outcome);
      }
      case Fault.DropBefore() -> {}
      case Fault.DropAfter() -> done(method, call);
      case Fault.CutOff() -> {
        byte[] half = done(method, call).body().substring(0, 8).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, 400);
        exchange.getResponseBody().write(half);
        exchange.getResponseBody().flush();
      }
      case Fault.OddAnswer() -> {
        done(method, call);
        answer(exchange, Outcome.done("{\"message_id\":\"odd\",\"chat\":7}"));
      }
      case Fault.ForeignPage() -> answer(exchange, new Outcome(200, "<html>Sign in</html>"));
    }
  }

  private Outcome done(String method, JsonNode call) throws InterruptedException {
    return switch (method) {
      case "getUpdates" -> polled(call);
      case "setWebhook" -> {
        String secret = call.path("secret_token").asString("");
        setWebhook(new WebhookPusher(updates, URI.create(call.path("url").asString()), secret));
        yield Outcome.done("true");
      }
      case "deleteWebhook" -> {
        setWebhook(null);
        yield Outcome.done("true");
      }
      case "getMe" -> Outcome.done(bot().toString());
      case "sendMessage", "sendPhoto", "sendVoice", "sendVideo", "sendDocument", "sendLocation" ->
          chats.send(method, call);
      case "sendChatAction" -> Outcome.done("true");
      case "editMessageReplyMarkup" -> chats.takeButtons(call);
      case "getFile" -> file(call.path("file_id").asString());
      case "answerCallbackQuery", "setMyCommands" -> Outcome.done("true");
      default -> Outcome.refused(404, "Not Found");
    };
  }

  private Outcome polled(JsonNode call) throws InterruptedException {
    if (webhook != null) {
      return Outcome.refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active;"
              + " use deleteWebhook to delete the webhook first");
    }
    Integer offset = call.has("offset") ? call.path("offset").asInt() : null;
    Duration patience = Duration.ofSeconds(call.path("timeout").asInt(0));
    return updates
        .poll(offset, call.path("limit").asInt(100), patience)
        .map(found -> Outcome.done("[" + String.join(",", found) + "]"))
        .orElseGet(() ->
            Outcome.refused(409, "Conflict: terminated by other getUpdates or setWebhook request"));
  }

  private Outcome file(String id) {
    byte[] bytes = files.get(id);
    return bytes == null
        ? Outcome.refused(400, "Bad Request: invalid file_id")
        : Outcome.done(
            "{\"file_id\":\"%s\",\"file_unique_id\":\"u\",\"file_size\":%d,\"file_path\":\"documents/%s\"}"
                .formatted(id, bytes.length, id));
  }

  /** Sets a webhook, as somebody else with the same token could; null takes it away. */
  private synchronized void setWebhook(@Nullable WebhookPusher pusher) {
    if (webhook != null) {
      webhook.close();
    }
    webhook = pusher;
    if (pusher != null) {
      updates.endPolls();
    }
  }

  /** A webhook set behind the bot's back. */
  public void setWebhookBehindItsBack(URI url) {
    setWebhook(new WebhookPusher(updates, url, "other"));
  }

  private static void answer(HttpExchange exchange, Outcome outcome) throws IOException {
    byte[] body = outcome.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(outcome.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
