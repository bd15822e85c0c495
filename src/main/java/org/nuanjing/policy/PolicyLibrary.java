package org.nuanjing.policy;

/** Answers a question with the clauses that bear on it. Safe for use from many threads. */
public interface PolicyLibrary {

  /**
   * The clauses in force for the asker's place and day, or an honest {@link Answer.NotFound}. Asks
   * nothing outside the process.
   */
  Answer ask(Question question);
}
