package org.nuanjing.privacy;

/** Authenticated encryption of what is kept at rest. Safe for use from many threads. */
public interface Seal {

  /**
   * Seals bytes.
   *
   * @param context what the bytes belong to, such as the key they are stored under; opening needs
   *     the same
   */
  byte[] seal(byte[] plain, String context);

  /**
   * Opens what {@link #seal} gave.
   *
   * @throws SealBroken when the bytes were changed, belong to another context or were sealed with a
   *     key we do not have
   */
  byte[] open(byte[] sealed, String context);

  /** Sealed bytes that cannot be opened. */
  final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SealBroken(String context, Throwable cause) {
      super(
          "What is sealed for "
              + context
              + " cannot be opened: changed, misplaced, or another key.",
          cause);
    }
  }
}
