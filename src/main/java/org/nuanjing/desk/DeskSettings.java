package org.nuanjing.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff sign in and how long that lasts.
 *
 * @param secondFactor whether everybody must have a second factor
 * @param lockAfter how long nobody touches a page before it is locked
 * @param signOutAfter how long nobody touches a page before its session ends
 * @param longest how long a session lasts at the most
 */
@ConfigurationProperties("nuanjing.desk")
record DeskSettings(
    @DefaultValue("offered") SecondFactor secondFactor,
    @DefaultValue("10m") Duration lockAfter,
    @DefaultValue("30m") Duration signOutAfter,
    @DefaultValue("12h") Duration longest) {

  DeskSettings {
    if (lockAfter.compareTo(Duration.ofMinutes(1)) < 0
        || signOutAfter.compareTo(lockAfter) < 0
        || longest.compareTo(signOutAfter) < 0
        || longest.compareTo(Duration.ofHours(24)) > 0) {
      throw new IllegalArgumentException(
          "The times of nuanjing.desk go up from 1m to 24h: lock-after, sign-out-after, longest.");
    }
  }

  /** Who has a second factor. */
  enum SecondFactor {
    /** Whoever wants to; counsellors, leads, administrators and auditors are asked kindly. */
    OFFERED,
    /** Everybody: setting it up is the first page until it is done. */
    REQUIRED
  }
}
