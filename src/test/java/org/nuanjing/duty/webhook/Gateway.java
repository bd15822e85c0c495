package org.nuanjing.duty.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A gateway that takes calls over HTTP and answers as it is told. */
public final class Gateway implements AutoCloseable {

  private final HttpServer server;
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private volatile boolean hangs;

  /** What came in. */
  public record Post(Map<String, String> headers, String body) {

    /** The id by which a post that came twice is told. */
    public String id() {
      return headers.getOrDefault("Idempotency-key", "");
    }
  }

  public Gateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/call", this::take);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/call";
  }

  /** Answers the next posts with these; after them with 200. */
  public void answers(Integer... status) {
    synchronized (answers) {
      answers.addAll(List.of(status));
    }
  }

  /** Takes posts and never answers, or answers again. */
  public void hangs(boolean value) {
    hangs = value;
  }

  /** Everything that came, whatever it was answered with. */
  public List<Post> posts() {
    return List.copyOf(posts);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Map<String, String> headers = new TreeMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    posts.add(new Post(headers, body));
    if (hangs) {
      return;
    }
    Integer status;
    synchronized (answers) {
      status = answers.poll();
    }
    if (status != null && status == 429) {
      exchange.getResponseHeaders().add("Retry-After", "7");
    }
    exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    exchange.close();
  }
}
