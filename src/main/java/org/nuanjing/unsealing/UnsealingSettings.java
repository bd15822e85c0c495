package org.nuanjing.unsealing;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times of an unsealing.
 *
 * @param askLasts how long a wish waits for the second person before it is void
 * @param openFor how long name, phone and unit can be seen
 * @param confirmWithin when the second person has confirmed at the latest, where the first acted
 *     alone
 * @param reviewWithin when somebody else has looked it over at the latest, from when it was opened
 * @param tellOfficer when the officer is told
 */
@ConfigurationProperties("nuanjing.unsealing")
public record UnsealingSettings(
    @DefaultValue("30m") Duration askLasts,
    @DefaultValue("20m") Duration openFor,
    @DefaultValue("15m") Duration confirmWithin,
    @DefaultValue("24h") Duration reviewWithin,
    @DefaultValue("contact-over") TellOfficer tellOfficer) {

  private static final Duration LONGEST = Duration.ofHours(24);

  public UnsealingSettings {
    boolean sound =
        Stream.of(askLasts, openFor, confirmWithin, reviewWithin)
            .allMatch(
                time -> time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(LONGEST) <= 0);
    if (!sound) {
      throw new IllegalArgumentException(
          "The times of nuanjing.unsealing are between 1m and 24h, as the clinical rules have it.");
    }
  }

  /** When the officer is told that the seal was broken. */
  public enum TellOfficer {
    /** Once the contact is over, so that nothing comes between. */
    CONTACT_OVER,
    /** Once it was looked over. */
    REVIEWED
  }
}
