package org.nuanjing.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Where Telegram posts updates. 200 means stored; anything else makes Telegram post the update
 * again.
 */
@RestController
@Conditional(TelegramConfiguration.TokenGiven.class)
@ConditionalOnProperty(name = TelegramConfiguration.MODE, havingValue = "webhook")
class WebhookController {

  /** No update comes near this; a message's text has at most 4096 characters. */
  static final int LONGEST_BODY_BYTES = 1 << 20;

  private final byte[] secret;
  private final UpdateReader reader;
  private final UpdateIntake intake;
  private final Pulse pulse;

  WebhookController(
      TelegramSettings settings, UpdateReader reader, UpdateIntake intake, Pulse pulse) {
    this.secret = settings.webhook().secretToken().getBytes(UTF_8);
    this.reader = reader;
    this.intake = intake;
    this.pulse = pulse;
  }

  @PostMapping("${nuanjing.telegram.webhook.path:/telegram/updates}")
  ResponseEntity<Void> receive(
      @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false)
          @Nullable String said,
      HttpServletRequest request)
      throws IOException {
    if (said == null || !MessageDigest.isEqual(secret, said.getBytes(UTF_8))) {
      return answer(HttpStatus.FORBIDDEN);
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY_BYTES + 1);
    if (body.length > LONGEST_BODY_BYTES) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    return taken(body);
  }

  private ResponseEntity<Void> taken(byte[] body) {
    Update update;
    try {
      update = reader.readOne(body);
    } catch (IOException notAnUpdate) {
      return answer(HttpStatus.BAD_REQUEST);
    }
    try {
      intake.take(update);
    } catch (RuntimeException notStored) {
      pulse.failed("the inbox does not store (" + notStored.getClass().getSimpleName() + ").");
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, "5")
          .build();
    }
    pulse.answered();
    return answer(HttpStatus.OK);
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
