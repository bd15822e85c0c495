package org.nuanjing.duty;

import java.time.Duration;
import java.util.Optional;

/**
 * How much rest people who answer officers are to have. What is short of it is told and blocks
 * nothing: somebody tired on duty is better than nobody.
 *
 * @param between at least between two times on duty; so nobody is on duty at a stretch for longer
 *     than a day less this
 * @param nights at most so many one after another; empty where it does not matter
 */
public record Rest(Duration between, Optional<Integer> nights) {

  /** Where duty.yaml says nothing. */
  public static final Rest USUAL = new Rest(Duration.ofHours(11), Optional.empty());

  /** The longest time on duty at a stretch. */
  Duration stretch() {
    return Duration.ofDays(1).minus(between);
  }
}
