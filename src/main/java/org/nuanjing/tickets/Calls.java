package org.nuanjing.tickets;

import java.util.Arrays;
import java.util.List;

/** Reads the notes of events that call people: level, rung, names parted by commas. */
public final class Calls {

  private static final int PARTS = 3;

  private Calls() {}

  /** The rung of the ladder, from 1. */
  static int step(TicketEvent event) {
    return Integer.parseInt(event.note().split(" ", PARTS)[1]);
  }

  /** Who was called, by sign-in name; none where nobody was there. */
  public static List<String> of(TicketEvent event) {
    String[] parts = event.note().split(" ", PARTS);
    return parts.length < PARTS
        ? List.of()
        : Arrays.stream(parts[2].split(",")).filter(name -> !name.isEmpty()).toList();
  }
}
