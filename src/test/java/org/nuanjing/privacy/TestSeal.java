package org.nuanjing.privacy;

/** Real seals with keys of a test's own. */
public final class TestSeal {

  private TestSeal() {}

  /** A seal with a new key. */
  public static Seal fresh() {
    return new TinkSeal(Keys.generate());
  }
}
