package org.nuanjing.duty.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where calls are posted to.
 *
 * @param url https; http at this machine alone; empty: there is no webhook
 * @param secret what posts are signed with, 32 characters or more
 * @param timeout how long a post may take, 1 to 30 seconds
 */
@ConfigurationProperties("nuanjing.duty.webhook")
public record WebhookSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String secret,
    @DefaultValue("5s") Duration timeout) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int SHORTEST_SECRET = 32;

  public WebhookSettings {
    if (!url.isBlank()) {
      check(url);
      if (secret.length() < SHORTEST_SECRET) {
        throw new IllegalArgumentException(
            "nuanjing.duty.webhook.secret has 32 characters or more (openssl rand -hex 32).");
      }
    }
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0
        || timeout.compareTo(Duration.ofSeconds(30)) > 0) {
      throw new IllegalArgumentException("nuanjing.duty.webhook.timeout is 1s to 30s.");
    }
  }

  /** Whether there is one. */
  public boolean on() {
    return !url.isBlank();
  }

  private static void check(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException("nuanjing.duty.webhook.url is no address.", broken);
    }
    boolean here = uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
    boolean sealed = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
    if (uri.getHost() == null || !sealed || uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "nuanjing.duty.webhook.url begins with https:// (http:// at this machine alone) and holds"
              + " no password.");
    }
  }

  @Override
  public String toString() {
    return "WebhookSettings[redacted]";
  }
}
