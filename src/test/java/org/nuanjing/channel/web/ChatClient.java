package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.channel.ChannelAddress;
import tools.jackson.databind.json.JsonMapper;

/** An officer's browser, reduced to what it sends. */
final class ChatClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String url;
  private final String token;
  private final Map<String, String> headers;

  private ChatClient(String url, String token, Map<String, String> headers) {
    this.url = url;
    this.token = token;
    this.headers = headers;
  }

  /** One event of the stream. */
  record Event(String id, String data) {}

  static ChatClient fresh(String url) {
    return new ChatClient(url, ChatCookie.fresh(), Map.of(ChatGuard.PROOF, "1"));
  }

  ChatClient withToken(String other) {
    return new ChatClient(url, other, headers);
  }

  ChatClient withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new ChatClient(url, token, more);
  }

  ChannelAddress place() {
    return ChatCookie.address(token);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> text(String id, String text) {
    String body =
        JsonMapper.shared().writeValueAsString(Map.of("id", id, "kind", "text", "text", text));
    return post("application/json", body.getBytes(UTF_8));
  }

  HttpResponse<String> file(String id, String name, byte[] bytes) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n" + id + "\r\n")
            .getBytes(UTF_8));
    body.writeBytes(
        ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
    return post("multipart/form-data; boundary=b", body.toByteArray());
  }

  HttpResponse<String> post(String type, byte[] body) {
    return send(
        request("/chat/messages")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /** The next lines of the stream behind a position. */
  List<Event> lines(String after, int count) {
    return read(after, count, () -> {});
  }

  /** The next lines after the browser has caught up and something was done. */
  List<Event> linesSaidMeanwhile(Runnable once, int count) {
    return read("", count, once);
  }

  /** Whether an event of this name comes after the browser has caught up and something was done. */
  boolean hears(String event, Runnable once) {
    HttpRequest request = request("/chat/stream").GET().build();
    try (InputStream body = HTTP.send(request, BodyHandlers.ofInputStream()).body();
        BufferedReader stream = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      for (String read = stream.readLine(); read != null; read = stream.readLine()) {
        if (read.equals("event:caught-up")) {
          once.run();
        } else if (read.equals("event:" + event)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Says that they are writing. */
  HttpResponse<String> types() {
    return send(request("/chat/typing").POST(BodyPublishers.noBody()));
  }

  private List<Event> read(String after, int count, Runnable onceCaughtUp) {
    HttpRequest.Builder request = request("/chat/stream").GET();
    if (!after.isEmpty()) {
      request.header("Last-Event-ID", after);
    }
    try (InputStream body = HTTP.send(request.build(), BodyHandlers.ofInputStream()).body()) {
      return parse(new BufferedReader(new InputStreamReader(body, UTF_8)), count, onceCaughtUp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Event> parse(BufferedReader stream, int count, Runnable onceCaughtUp)
      throws IOException {
    List<Event> events = new ArrayList<>();
    String id = "";
    for (String read = stream.readLine();
        read != null && events.size() < count;
        read = stream.readLine()) {
      if (read.startsWith("id:")) {
        id = read.substring(3);
      } else if (read.startsWith("data:{")) {
        events.add(new Event(id, read.substring(5)));
      } else if (read.equals("event:caught-up")) {
        onceCaughtUp.run();
      }
    }
    return events;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Cookie", ChatCookie.NAME + "=" + token);
    headers.forEach(request::header);
    return request;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
