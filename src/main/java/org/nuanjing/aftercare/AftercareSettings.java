package org.nuanjing.aftercare;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.nuanjing.triage.RiskLevel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is asked how they are after a contact ended, counted from the day it ended.
 *
 * @param high at level 3 and 4, as the Beijing line does
 * @param moderate at level 2
 * @param low at level 1
 * @param hour the local hour the officer is written to, unless they chose another, 8 to 20
 * @param remindHour the local hour the counsellor is reminded, 6 to 20
 * @param levelReview how long a level of 2 or above stands after a contact ended, or after somebody
 *     last looked at it, until whoever held it or a lead is asked whether it still does
 */
@ConfigurationProperties("nuanjing.aftercare")
public record AftercareSettings(
    @DefaultValue({"1d", "1w", "1m", "3m", "12m"}) List<Period> high,
    @DefaultValue("2d") List<Period> moderate,
    @DefaultValue("1d") List<Period> low,
    @DefaultValue("10") int hour,
    @DefaultValue("8") int remindHour,
    @DefaultValue("30d") Duration levelReview) {

  /** Nobody is written to before this local hour, unless they chose it. */
  public static final int EARLIEST = 8;

  /** Nobody is written to from this local hour on, unless they chose it. */
  public static final int LATEST = 21;

  public AftercareSettings {
    high = List.copyOf(high);
    moderate = List.copyOf(moderate);
    low = List.copyOf(low);
    if (hour < EARLIEST || hour >= LATEST || remindHour < 6 || remindHour >= LATEST) {
      throw new IllegalArgumentException(
          "nuanjing.aftercare.hour is 8 to 20 and remind-hour 6 to 20: nobody is written to at"
              + " night.");
    }
    if (levelReview.compareTo(Duration.ofDays(1)) < 0
        || levelReview.compareTo(Duration.ofDays(365)) > 0) {
      throw new IllegalArgumentException("nuanjing.aftercare.level-review is 1d to 365d.");
    }
  }

  /** The days of a level, from the day the contact ended; none where there was no risk. */
  public List<Period> after(RiskLevel level) {
    return switch (level) {
      case IMMINENT, HIGH -> high;
      case MODERATE -> moderate;
      case LOW -> low;
      case NONE -> List.of();
    };
  }
}
