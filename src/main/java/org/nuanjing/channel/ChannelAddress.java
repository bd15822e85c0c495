package org.nuanjing.channel;

/**
 * Where one person talks with the assistant: a private Telegram chat, a browser's web chat, a
 * terminal.
 *
 * @param channel the channel's name, such as {@code telegram} or {@code web}: lower-case letters
 * @param id the channel's own id of the place; never empty, no white space
 */
public record ChannelAddress(String channel, String id) {

  public ChannelAddress {
    if (!channel.matches("[a-z]+")) {
      throw new IllegalArgumentException("A channel is named in lower-case letters.");
    }
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("A channel address has an id without white space.");
    }
  }

  /** Reads what {@link #toString} wrote. */
  public static ChannelAddress parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("A channel address is written channel:id.");
    }
    return new ChannelAddress(text.substring(0, colon), text.substring(colon + 1));
  }

  /** The address as {@code channel:id}. */
  @Override
  public String toString() {
    return channel + ":" + id;
  }
}
