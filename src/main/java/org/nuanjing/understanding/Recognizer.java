package org.nuanjing.understanding;

/** Tells which intent a message means. The same text gets the same answer every time. */
public interface Recognizer {

  /**
   * Reads one message.
   *
   * @param text as the officer wrote it; may be blank, very long or hostile
   */
  Recognition recognize(String text);
}
