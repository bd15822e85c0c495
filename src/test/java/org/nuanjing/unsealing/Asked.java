package org.nuanjing.unsealing;

import java.time.Instant;

/** Unsealings just asked for. */
public final class Asked {

  private Asked() {}

  /** One that waits for the second person. */
  public static Unsealing by(String asker, UnsealingId id, Instant at) {
    return UnsealingCommands.ask(id, "danger-to-self", asker, at);
  }

  /** The same taken back by who asked. */
  public static Unsealing takenBack(Unsealing asked, Instant at) {
    return ((UnsealingChange.Changed) UnsealingCommands.giveUp(asked, asked.asker(), at))
        .unsealing();
  }
}
