package org.nuanjing.unsealing;

import java.time.Instant;

/** Unsealings just asked for. */
public final class Asked {

  private Asked() {}

  /** One that waits for the second person. */
  public static Unsealing by(String asker, UnsealingId id, Instant at) {
    return UnsealingCommands.ask(id, "danger-to-self", asker, at);
  }
}
