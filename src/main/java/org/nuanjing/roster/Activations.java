package org.nuanjing.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One-time codes with which officers bind their channels. */
public interface Activations {

  /** How long a code is good. */
  int VALID_DAYS = 7;

  /**
   * Makes a new code for an officer; an earlier one ends. The code is told here and never again.
   *
   * @throws IllegalArgumentException when no officer has that id
   */
  IssuedCode issue(OfficerId id);

  /**
   * Makes a new code for the officer with a badge number, as somebody typed it; empty where nobody
   * on the roster has it.
   */
  Optional<IssuedCode> issue(String badge);

  /**
   * Makes codes for all sample officers who have neither a code that is good nor a channel; none
   * where the roster is an installation's own.
   */
  List<IssuedCode> issueMissing();

  /** A code in the clear, on its way to its officer. */
  record IssuedCode(String badge, String name, String code, Instant expires) {

    @Override
    public String toString() {
      return "IssuedCode[redacted]";
    }
  }
}
