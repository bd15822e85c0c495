package org.nuanjing.redis;

import java.time.Instant;

/**
 * An entry of a stream with its value opened.
 *
 * @param id the stream's id of it, such as {@code 1700000000000-0}
 */
public record Entry<T>(String id, T value) {

  /** When it was written, by the server's clock. */
  public Instant at() {
    return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
  }
}
