package org.nuanjing.policy.documents;

import java.time.Duration;

/**
 * How much of one file is read before it is refused.
 *
 * @param bytes of the file
 * @param unpackedBytes of a Word file once unpacked
 * @param characters of the text found in it
 * @param time for finding the text
 */
public record Limits(long bytes, long unpackedBytes, int characters, Duration time) {

  /** Room for a statute book of a thousand pages; a hostile file ends within seconds. */
  public static final Limits USUAL =
      new Limits(20L << 20, 100L << 20, 2_000_000, Duration.ofSeconds(20));
}
