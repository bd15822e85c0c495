package org.nuanjing.understanding.values;

import org.nuanjing.intents.Slot;

/**
 * A value that stands in a message.
 *
 * @param start where it begins in the line
 * @param end where it ends there, exclusive
 * @param stored what is kept
 */
public record Found(Slot.Type type, int start, int end, String stored) {

  int length() {
    return end - start;
  }

  boolean crosses(Found other) {
    return start < other.end && other.start < end;
  }
}
