package org.nuanjing.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody on duty is there for, in the order they are called. */
public enum DutyRole {
  /** Answers first. */
  PRIMARY,
  /** Answers where the first does not. */
  BACKUP,
  /** Sees to it that somebody answers. */
  LEAD,
  /** Stands by the one who answers, and is called beside them where life is in danger. */
  SUPERVISOR;

  /** As files and settings write it: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that files and settings call by a word. */
  public static Optional<DutyRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
