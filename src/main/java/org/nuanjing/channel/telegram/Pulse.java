package org.nuanjing.channel.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** How the line to Telegram is doing; tells the log when that changes. */
final class Pulse {

  private static final Logger log = LoggerFactory.getLogger(Pulse.class);

  private final Clock clock;
  private Beat beat;

  Pulse(Clock clock) {
    this.clock = clock;
    this.beat = new Beat(State.CONNECTING, clock.instant(), "");
  }

  /** What the line does. */
  enum State {
    CONNECTING,
    LISTENING,
    STANDBY,
    FAILING
  }

  /**
   * The line at one moment.
   *
   * @param lastAnswer when Telegram last answered well; the start where it never did
   * @param trouble what is wrong; empty where nothing is
   */
  record Beat(State state, Instant lastAnswer, String trouble) {}

  /** Telegram answered well. */
  synchronized void answered() {
    if (beat.state != State.LISTENING) {
      log.info("Telegram: connected.");
    }
    beat = new Beat(State.LISTENING, clock.instant(), "");
  }

  /** Another node listens. */
  synchronized void standsBy() {
    if (beat.state != State.STANDBY) {
      log.info("Telegram: standing by, another node polls.");
    }
    beat = new Beat(State.STANDBY, beat.lastAnswer, "");
  }

  /** Something is wrong, in words without secrets. */
  synchronized void failed(String trouble) {
    if (!beat.trouble.equals(trouble)) {
      log.atLevel(trouble.equals(Troubles.TOKEN_REFUSED) ? Level.ERROR : Level.WARN)
          .log("Telegram: {}", trouble);
    }
    beat = new Beat(State.FAILING, beat.lastAnswer, trouble);
  }

  synchronized Beat now() {
    return beat;
  }

  /** How long Telegram has not answered well. */
  Duration silence() {
    return Duration.between(now().lastAnswer, clock.instant());
  }
}
