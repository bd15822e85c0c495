package org.nuanjing.privacy;

import java.time.Instant;

/** Something that is kept for its time and then forgotten. Whoever stores it says what is over. */
public interface Perishable {

  /**
   * What it is, in lower-case words, such as {@code tickets}; stands in logs and the audit trail.
   */
  String kind();

  /**
   * Looks for what is past its time in one bucket, and takes it out where that is wanted. May be
   * done again at any time, and by several nodes at once: what is there is taken out once.
   *
   * @return how many there were
   */
  long perish(int bucket, Instant now, Mode mode);

  /** Whether what is past its time is only counted. */
  enum Mode {
    COUNT,
    REMOVE
  }
}
