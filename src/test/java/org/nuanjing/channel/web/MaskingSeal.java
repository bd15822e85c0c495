package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nuanjing.privacy.Seal;

/** Hides bytes well enough to see in a test that what is stored was sealed, for its own place. */
final class MaskingSeal implements Seal {

  @Override
  public byte[] seal(byte[] plain, String context) {
    return ByteBuffer.allocate(plain.length + 4)
        .putInt(Arrays.hashCode(context.getBytes(UTF_8)))
        .put(masked(plain))
        .array();
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    if (ByteBuffer.wrap(sealed).getInt() != Arrays.hashCode(context.getBytes(UTF_8))) {
      throw new SealBroken(context, new IllegalArgumentException("another place"));
    }
    return masked(Arrays.copyOfRange(sealed, 4, sealed.length));
  }

  private static byte[] masked(byte[] bytes) {
    byte[] masked = bytes.clone();
    for (int i = 0; i < masked.length; i++) {
      masked[i] ^= (byte) 0xA5;
    }
    return masked;
  }
}
