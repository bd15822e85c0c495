package org.nuanjing.policy.lucene;

/** What clauses are compared by; each has weights of its own. */
public enum Basis {
  /** Words and what they mean. */
  MEANING(""),
  /** Words alone: where meaning is switched off or cannot be told on this machine. */
  WORDS("-words");

  private final String suffix;

  Basis(String suffix) {
    this.suffix = suffix;
  }

  /** The name of a file of weights. */
  String file(String name) {
    return name + suffix + ".txt";
  }
}
