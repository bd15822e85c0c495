package org.nuanjing.policy.documents;

import java.time.Duration;

/**
 * How much of one file is read before it is refused.
 *
 * @param bytes of the file
 * @param unpackedBytes of a ZIP, Word or Excel file once unpacked
 * @param entries of a ZIP file
 * @param pages of a PDF file
 * @param characters of the text found in it
 * @param time for finding the text
 * @param memoryMegabytes for finding the text, of a process of its own
 */
public record Limits(
    long bytes,
    long unpackedBytes,
    int entries,
    int pages,
    int characters,
    Duration time,
    int memoryMegabytes) {

  /** Room for a statute book of a thousand pages; a hostile file ends within a minute. */
  public static final Limits USUAL =
      new Limits(20L << 20, 100L << 20, 500, 3_000, 2_000_000, Duration.ofSeconds(60), 256);

  Limits within(Duration other) {
    return new Limits(bytes, unpackedBytes, entries, pages, characters, other, memoryMegabytes);
  }
}
