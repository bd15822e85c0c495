package org.nuanjing.channel.telegram;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the assistant reaches Telegram.
 *
 * <p>What concerns a secret is checked by a yes-or-no question, so that a refused start does not
 * print it.
 *
 * @param token the bot's token from @BotFather; empty leaves Telegram off
 * @param apiUrl the Bot API server
 * @param mode how updates come
 * @param pollingTimeout how long one request for updates may wait at Telegram
 * @param requestTimeout how long any other request may take
 * @param webhook where updates come to, in webhook mode
 */
@Validated
@ConfigurationProperties("nuanjing.telegram")
public record TelegramSettings(
    @DefaultValue("") String token,
    @DefaultValue("https://api.telegram.org") URI apiUrl,
    @DefaultValue("polling") Mode mode,
    @DefaultValue("50s")
        @DurationMin(
            seconds = 1,
            message = "must be from 1s to 120s: how long Telegram may hold one request for updates")
        @DurationMax(
            seconds = 120,
            message = "must be from 1s to 120s: how long Telegram may hold one request for updates")
        Duration pollingTimeout,
    @DefaultValue("15s")
        @DurationMin(millis = 100, message = "must be from 100ms to 120s: write 15s, for instance")
        @DurationMax(seconds = 120, message = "must be from 100ms to 120s: write 15s, for instance")
        Duration requestTimeout,
    @DefaultValue @Valid Webhook webhook) {

  /** Where the official server stands. */
  private static final String OFFICIAL_HOST = "api.telegram.org";

  public TelegramSettings {
    token = token.strip();
  }

  /** How updates come. */
  public enum Mode {
    /** The assistant asks for them; needs no public address. */
    POLLING,
    /** Telegram posts them to {@link Webhook#url}. */
    WEBHOOK
  }

  /**
   * Where Telegram posts updates.
   *
   * @param url the public address, the path included
   * @param path the path this program listens at; differs from the url's where a proxy rewrites it
   * @param secretToken what Telegram says in each request to prove itself
   * @param maxConnections how many requests at once Telegram may make
   */
  public record Webhook(
      @DefaultValue("") String url,
      @DefaultValue("/telegram/updates")
          @Pattern(
              regexp = "/telegram/[A-Za-z0-9_-]{1,128}",
              message =
                  "must be /telegram/ and one more segment of letters, digits, - and _:"
                      + " only below /telegram/ does the program let Telegram in")
          String path,
      @DefaultValue("") String secretToken,
      @DefaultValue("40")
          @Min(value = 1, message = "must be from 1 to 100, as Telegram asks")
          @Max(value = 100, message = "must be from 1 to 100, as Telegram asks")
          int maxConnections) {

    /** Without the secret and without the path, which is half a secret. */
    @Override
    public String toString() {
      return "Webhook[url=" + (url.isEmpty() ? "" : "[redacted]") + ", secretToken=[redacted]]";
    }
  }

  @AssertTrue(
      message =
          "The token is not a bot token: set NUANJING_TELEGRAM_TOKEN to the whole token @BotFather"
              + " gave (digits, a colon, 30 or more letters), or leave it empty to do without"
              + " Telegram.")
  public boolean isTokenWellFormed() {
    return token.isEmpty() || token.matches("[0-9]{1,19}:[A-Za-z0-9_-]{30,}");
  }

  @AssertTrue(
      message =
          "nuanjing.telegram.api-url must be http:// or https:// with a host and no path, such as"
              + " https://api.telegram.org.")
  public boolean isApiUrlUsable() {
    return ("http".equals(apiUrl.getScheme()) || "https".equals(apiUrl.getScheme()))
        && apiUrl.getHost() != null
        && apiUrl.getRawUserInfo() == null
        && apiUrl.getRawQuery() == null
        && (apiUrl.getRawPath().isEmpty() || "/".equals(apiUrl.getRawPath()));
  }

  @AssertTrue(
      message =
          "Webhook mode needs nuanjing.telegram.webhook.url: the public https address Telegram"
              + " posts to, the path included (http is for a Bot API server of your own).")
  public boolean isWebhookUrlUsable() {
    return mode != Mode.WEBHOOK
        || webhook.url.startsWith("https://")
        || (webhook.url.startsWith("http://") && !OFFICIAL_HOST.equals(apiUrl.getHost()));
  }

  @AssertTrue(
      message =
          "Webhook mode needs nuanjing.telegram.webhook.secret-token: 16 to 256 letters, digits, -"
              + " and _, made up by you (openssl rand -hex 32).")
  public boolean isWebhookSecretUsable() {
    return mode != Mode.WEBHOOK || webhook.secretToken.matches("[A-Za-z0-9_-]{16,256}");
  }

  /** The bot's own id, which a token begins with. */
  long botId() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /** All but the secrets. */
  @Override
  public String toString() {
    return "TelegramSettings[token=%s, apiUrl=%s, mode=%s, pollingTimeout=%s, webhook=%s]"
        .formatted(token.isEmpty() ? "" : "[redacted]", apiUrl, mode, pollingTimeout, webhook);
  }
}
