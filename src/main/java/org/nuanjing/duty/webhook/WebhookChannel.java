package org.nuanjing.duty.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.CallText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts a call as JSON: {@code id}, {@code to} (a sign-in name, or {@code *phone-tree}), {@code
 * reference}, {@code text}. The header {@code X-Nuanjing-Timestamp} has the seconds since 1970,
 * {@code X-Nuanjing-Signature} is {@code sha256=} and the hexadecimal HMAC-SHA256 of timestamp, a
 * full stop and the body. The same call may be posted again: {@code Idempotency-Key}, which is the
 * id, tells.
 *
 * <p>2xx means that it was taken; 408, 425, 429 and 5xx that it is to be tried again; anything else
 * refuses it for good.
 */
public final class WebhookChannel implements Channel {

  /** Its name in addresses. */
  public static final String NAME = "webhook";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final WebhookSettings settings;
  private final Clock clock;
  private final HttpClient client;
  private final JsonMapper json = new JsonMapper();

  public WebhookChannel(WebhookSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery send(OutgoingMessage message) {
    if (!settings.on()) {
      return new Delivery.Later(LONGEST_WAIT, "there is no webhook any more");
    }
    byte[] body = json.writeValueAsBytes(body(message));
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url()))
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", message.id())
            .header("X-Nuanjing-Timestamp", timestamp)
            .header("X-Nuanjing-Signature", "sha256=" + signature(timestamp, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return delivery(client.send(request, BodyHandlers.discarding()));
    } catch (IOException away) {
      return new Delivery.Later(Duration.ZERO, "the webhook: " + away.getClass().getSimpleName());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Delivery.Later(Duration.ZERO, "interrupted");
    }
  }

  @Override
  public byte[] open(Attachment attachment) throws AttachmentGone {
    throw new AttachmentGone("A webhook brings no attachments.");
  }

  private static Map<String, String> body(OutgoingMessage message) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("id", message.id());
    body.put("to", message.to().id());
    message.choices().stream()
        .map(choice -> choice.value())
        .filter(value -> value.startsWith(CallText.TAKE))
        .findFirst()
        .ifPresent(value -> body.put("reference", value.substring(CallText.TAKE.length())));
    body.put("text", message.plainText());
    return body;
  }

  private String signature(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret().getBytes(UTF_8), "HmacSHA256"));
      mac.update((timestamp + ".").getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Java has no HMAC-SHA256.", missing);
    }
  }

  private static Delivery delivery(HttpResponse<Void> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Delivery.Sent();
    }
    String reason = "the webhook answered " + status;
    return status == 408 || status == 425 || status == 429 || status >= 500
        ? new Delivery.Later(wait(response), reason)
        : new Delivery.Refused(reason);
  }

  /** What the other side asks for, a minute at most: a call that comes too late is none. */
  private static Duration wait(HttpResponse<Void> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
        .orElse(
            response.headers().firstValue("Retry-After").isPresent()
                ? LONGEST_WAIT
                : Duration.ZERO);
  }
}
