package org.nuanjing.duty;

import java.time.Instant;

/** Whether somebody on duty can be reached now. */
public sealed interface Presence {

  /** As everybody on duty is who said nothing else. */
  record Reachable() implements Presence {}

  /** Said to be away until they say otherwise. */
  record Away() implements Presence {}

  /** Rests after a hard contact; called only where nobody else can be. */
  record Pausing(Instant until) implements Presence {}

  /** What it is at a time: a pause ends by itself. */
  default Presence at(Instant now) {
    return this instanceof Pausing pausing && !now.isBefore(pausing.until())
        ? new Reachable()
        : this;
  }
}
