package org.nuanjing.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept, counted from when it was last touched.
 *
 * @param crisis contacts with a risk of level 2 or more, sealed; three years at least, as the
 *     national hotline guide has it
 * @param ordinary every other request, and a chat nobody wrote in
 * @param undelivered messages that could not be sent or answered
 * @param hour the local hour of the day what is past its time is forgotten, 0 to 23
 */
@ConfigurationProperties("nuanjing.retention")
public record RetentionSettings(
    @DefaultValue("1096d") Duration crisis,
    @DefaultValue("365d") Duration ordinary,
    @DefaultValue("30d") Duration undelivered,
    @DefaultValue("3") int hour) {

  /** Three years, a leap day included. */
  private static final Duration GUIDE = Duration.ofDays(1096);

  public RetentionSettings {
    if (crisis.compareTo(GUIDE) < 0) {
      throw new IllegalArgumentException(
          "nuanjing.retention.crisis is three years at least: 1096d or more.");
    }
    Duration day = Duration.ofDays(1);
    if (ordinary.compareTo(day) < 0 || undelivered.compareTo(day) < 0) {
      throw new IllegalArgumentException(
          "The times of nuanjing.retention are a day at least: 30d.");
    }
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("nuanjing.retention.hour is an hour of the day, 0 to 23.");
    }
  }
}
