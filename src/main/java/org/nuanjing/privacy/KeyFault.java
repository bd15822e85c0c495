package org.nuanjing.privacy;

/** The keys cannot be used as they are; the message says how to mend it and holds no key. */
public final class KeyFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  public KeyFault(String message) {
    super(message);
  }

  KeyFault(String message, Throwable cause) {
    super(message, cause);
  }
}
