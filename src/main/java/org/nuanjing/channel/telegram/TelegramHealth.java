package org.nuanjing.channel.telegram;

import java.time.Duration;
import org.nuanjing.channel.telegram.TelegramSettings.Mode;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while Telegram refuses us, cannot be reached, or has not been heard for too long. */
final class TelegramHealth implements HealthIndicator {

  private final Mode mode;
  private final Duration longestSilence;
  private final Pulse pulse;

  TelegramHealth(TelegramSettings settings, Pulse pulse) {
    this.mode = settings.mode();
    this.longestSilence =
        settings.pollingTimeout().plus(settings.requestTimeout()).plus(CappedBackOff.LONGEST);
    this.pulse = pulse;
  }

  @Override
  public Health health() {
    Pulse.Beat beat = pulse.now();
    return switch (beat.state()) {
      case STANDBY -> Health.up().withDetail("polling", "another node").build();
      case FAILING -> Health.down().withDetail("trouble", beat.trouble()).build();
      case CONNECTING -> tooLong() ? silent() : Health.unknown().build();
      case LISTENING -> mode == Mode.POLLING && tooLong() ? silent() : Health.up().build();
    };
  }

  private boolean tooLong() {
    return pulse.silence().compareTo(longestSilence) > 0;
  }

  private Health silent() {
    return Health.down().withDetail("silentSeconds", pulse.silence().toSeconds()).build();
  }
}
