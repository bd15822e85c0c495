package org.nuanjing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The fixed number of buckets everything of a conversation is kept in. A bucket's name is the hash
 * tag of its keys, so that one transaction stays in one slot of a cluster. The number must never
 * change once something is stored.
 */
public final class Buckets {

  /** How many there are. */
  public static final int COUNT = 16;

  private Buckets() {}

  /** The bucket of an address, 0 to {@link #COUNT} - 1; the same for ever. */
  public static int of(String address) {
    CRC32 crc = new CRC32();
    crc.update(address.getBytes(UTF_8));
    return (int) (crc.getValue() % COUNT);
  }

  /** A key of a bucket: {@code {b07}:rest}. */
  public static String key(int bucket, String rest) {
    return String.format(Locale.ROOT, "{b%02d}:%s", bucket, rest);
  }

  /** All buckets. */
  public static IntStream all() {
    return IntStream.range(0, COUNT);
  }
}
