package org.nuanjing.policy.lucene;

/** Rules and questions in the form in which they are compared. */
public final class PlainText {

  private PlainText() {}

  /** Width, case and figures made alike, without blanks: 已满 十年 becomes 已满10年. */
  public static String of(String text) {
    return PolicyText.normal(text).replaceAll("\\s+", "");
  }
}
