package org.nuanjing.intents;

import java.time.Duration;

/**
 * How soon staff owe a first answer and an end. The four ordinary classes are those of the Beijing
 * 12345 draft standard (2 h life, property, emergency; 24 h urgent living matters; 7 d ordinary; 15
 * d complex); crisis and medical emergency follow this product's clinical rules.
 */
public enum ResponseClass {
  C0(Duration.ofSeconds(60), Duration.ofHours(24)),
  M0(Duration.ofMinutes(5), Duration.ofHours(24)),
  R2H(Duration.ofHours(2), Duration.ofHours(24)),
  R24H(Duration.ofHours(24), Duration.ofDays(3)),
  R7D(Duration.ofDays(2), Duration.ofDays(7)),
  R15D(Duration.ofDays(3), Duration.ofDays(15));

  private final Duration firstReply;
  private final Duration resolution;

  ResponseClass(Duration firstReply, Duration resolution) {
    this.firstReply = firstReply;
    this.resolution = resolution;
  }

  /** The time from opening to the first answer by a person. */
  public Duration firstReply() {
    return firstReply;
  }

  /** The time from opening to the end of the matter. */
  public Duration resolution() {
    return resolution;
  }
}
