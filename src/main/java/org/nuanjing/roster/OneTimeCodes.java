package org.nuanjing.roster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes of authenticator apps (RFC 6238): six digits, a new one every half minute, by
 * HMAC-SHA-1, which is what every app can do.
 */
public final class OneTimeCodes {

  private static final int SECRET_BYTES = 20;

  /** How many steps a phone's clock may be early or late. */
  private static final int WINDOW = 1;

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCodes() {}

  /** A random secret of 160 bits, as RFC 4226 has it. */
  public static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** A secret as people type it. */
  public static SecondFactors.Secret written(byte[] secret) {
    return new SecondFactors.Secret(new Base32().encodeToString(secret));
  }

  /** A code as it was meant: no spaces or dashes, upper case, ordinary digits. */
  public static String meant(String code) {
    return Normalizer.normalize(code, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * The step a code belongs to: half minutes since 1970.
   *
   * @param after only later steps count, so that a code is not taken twice
   * @return empty when it is not the code of a step near now
   */
  public static OptionalLong step(byte[] secret, String code, Instant now, long after) {
    byte[] given = meant(code).getBytes(US_ASCII);
    long current = now.toEpochMilli() / CODES.getTimeStep().toMillis();
    OptionalLong found = OptionalLong.empty();
    // All are compared, so that the time it takes tells nothing.
    for (long step = current - WINDOW; step <= current + WINDOW; step++) {
      if (MessageDigest.isEqual(at(secret, step).getBytes(US_ASCII), given) && step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static String at(byte[] secret, long step) {
    Instant time = Instant.ofEpochMilli(step * CODES.getTimeStep().toMillis());
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()), time, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
