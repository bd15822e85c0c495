package org.nuanjing.channel.telegram;

import java.time.Duration;

/** What came of a call to Telegram. */
sealed interface Answer<T> {

  /** Telegram did it and said so. */
  record Done<T>(T value) implements Answer<T> {}

  /** Telegram did it; what it said beyond that cannot be read. */
  record Unreadable<T>() implements Answer<T> {}

  /**
   * Telegram said no.
   *
   * @param code as in HTTP
   * @param reason Telegram's words up to the first quotation, so without message text
   * @param retryAfter how long Telegram asks to wait; zero where it does not
   */
  record Refused<T>(int code, String reason, Duration retryAfter) implements Answer<T> {}

  /** No answer, or none of Telegram's: the call may or may not have been done. */
  record Lost<T>(String reason) implements Answer<T> {}
}
