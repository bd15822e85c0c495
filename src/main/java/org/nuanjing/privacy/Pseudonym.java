package org.nuanjing.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * Names that stand for something without telling it: a keyed hash (HMAC-SHA-256), the same for
 * ever, and not to be found again by trying all values without the key.
 */
public final class Pseudonym {

  private static final int SHORT_BYTES = 16;
  private static final int FULL_BYTES = 32;

  private final PrfSet hash;

  public Pseudonym(Keys keys) {
    try {
      hash = keys.naming().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (GeneralSecurityException e) {
      throw new KeyFault("The keys cannot make pseudonyms.", e);
    }
  }

  /**
   * The name of a value: 32 hexadecimal digits.
   *
   * @param purpose keeps names for different uses apart
   */
  public String of(String purpose, String value) {
    return hash(purpose, value, SHORT_BYTES);
  }

  /** A proof that somebody with the key wrote a value: 64 hexadecimal digits. */
  public String proof(String purpose, String value) {
    return hash(purpose, value, FULL_BYTES);
  }

  private String hash(String purpose, String value, int bytes) {
    try {
      byte[] input = (purpose.length() + ":" + purpose + value).getBytes(UTF_8);
      return HexFormat.of().formatHex(hash.computePrimary(input, bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Pseudonym[redacted]";
  }
}
