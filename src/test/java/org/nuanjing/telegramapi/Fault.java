package org.nuanjing.telegramapi;

import java.time.Duration;

/** What may go wrong with one call, instead of or besides doing it. */
public sealed interface Fault {

  /** 429: not done; come back later. */
  record TooMany(int retryAfterSeconds) implements Fault {}

  /** Not done; an error of Telegram's own. */
  record Refusal(int code, String description) implements Fault {}

  /** Not done; a gateway's page in place of Telegram's JSON. */
  record Gateway(int code) implements Fault {}

  /** Done, but the answer takes its time. */
  record Slow(Duration by) implements Fault {}

  /** Not done; the connection breaks. */
  record DropBefore() implements Fault {}

  /** Done; the connection breaks before the answer. */
  record DropAfter() implements Fault {}

  /** Done; the connection breaks in the middle of the answer. */
  record CutOff() implements Fault {}

  /** Done; the answer is JSON of a shape nobody expects. */
  record OddAnswer() implements Fault {}

  /** Not done; 200 with a page that is not Telegram's. */
  record ForeignPage() implements Fault {}

  /** Nothing goes wrong this time. */
  record None() implements Fault {}
}
