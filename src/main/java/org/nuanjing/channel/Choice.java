package org.nuanjing.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A button under a message.
 *
 * @param label what it says; short
 * @param value what comes back in {@link Content.Chosen} when it is pressed; 1 to 64 bytes in UTF-8
 *     (Telegram's limit of callback data)
 */
public record Choice(String label, String value) {

  public Choice {
    int bytes = value.getBytes(UTF_8).length;
    if (bytes < 1 || bytes > 64) {
      throw new IllegalArgumentException("A choice's value has 1 to 64 bytes, not " + bytes + ".");
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("A choice has a label.");
    }
  }
}
