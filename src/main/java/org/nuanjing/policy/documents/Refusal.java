package org.nuanjing.policy.documents;

/** A file cannot be used; the message says why and, where it can be told, how to mend it. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String reason) {
    super(reason);
  }

  /** The reason, never null. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
