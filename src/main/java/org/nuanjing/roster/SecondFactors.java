package org.nuanjing.roster;

import java.util.List;
import java.util.Optional;

/**
 * What proves, besides the password, that it is them: the code of an authenticator app (RFC 6238),
 * and recovery codes for a lost phone. Whoever is no longer among the {@link Staff} has none. Safe
 * for use from many threads and nodes.
 */
public interface SecondFactors {

  /** How many recovery codes somebody gets at a time. */
  int RECOVERY_CODES = 10;

  /** How long a secret that was made waits for its first code. */
  int SET_UP_MINUTES = 15;

  /** Whether that person is asked for a code: an app was set up and has proved itself. */
  boolean has(String name);

  /**
   * Makes a new secret for an app. What was in force before stays in force until the new one has
   * proved itself.
   *
   * @throws IllegalArgumentException when nobody has that name
   */
  Secret begin(String name);

  /**
   * Puts the secret that was made last into force, when the code is its own.
   *
   * @return recovery codes in place of all earlier ones, in the clear: told here and never again.
   *     Empty when the code is not right or no secret waits
   */
  Optional<List<String>> confirm(String name, String code);

  /**
   * Takes a code: of the app, up to half a minute early or late, or a recovery code. Each is taken
   * once. Spaces, dashes and full-width digits do not matter.
   */
  Check check(String name, String code);

  /** Makes new recovery codes in place of all earlier ones; empty for who has no second factor. */
  List<String> renew(String name);

  /** How many recovery codes were not used yet. */
  int left(String name);

  /** Takes the second factor away. */
  void reset(String name);

  /** What became of a code. */
  enum Check {
    /** It was the app's. */
    APP,
    /** It was a recovery code, which is used up now. */
    RECOVERY,
    /** It is wrong, too old or was used before. */
    REFUSED
  }

  /**
   * A secret in the clear, to be typed into an app or shown as a picture, once.
   *
   * @param text Base32 without padding, 32 characters
   */
  record Secret(String text) {

    @Override
    public String toString() {
      return "Secret[redacted]";
    }
  }
}
