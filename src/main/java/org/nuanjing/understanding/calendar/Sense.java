package org.nuanjing.understanding.calendar;

/** What is known of a text before its times are read. */
public enum Sense {
  /** It is a message: a time is to come, unless the words behind it say that it is past. */
  MESSAGE,
  /** It answers when something is to be: 12.3 and 马上 are days there. */
  COMING,
  /** It answers when something was. */
  PAST;

  /** Whether it is an answer to a question for a time. */
  boolean asked() {
    return this != MESSAGE;
  }
}
