package org.nuanjing.channel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing the assistant or a staff member says to an officer.
 *
 * @param id unique; a channel that can tell shows a message with the same id once
 * @param to where it goes
 * @param blocks what it says, top to bottom; at least one
 * @param choices inline buttons, in order; often empty
 * @param keyboard what the channel offers in place of the ordinary keyboard
 * @param urgency which goes first when sending is limited
 */
public record OutgoingMessage(
    String id,
    ChannelAddress to,
    List<Block> blocks,
    List<Choice> choices,
    Keyboard keyboard,
    Urgency urgency) {

  public OutgoingMessage {
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("A message says something.");
    }
    blocks = List.copyOf(blocks);
    choices = List.copyOf(choices);
  }

  /** All blocks as plain text, a line between each. */
  public String plainText() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  /** What a channel offers in place of the ordinary keyboard. */
  public enum Keyboard {
    /** As it was. */
    UNCHANGED,
    /**
     * The standing menu of the main wishes (the channel takes the labels from {@link
     * OutgoingMessage#choices}).
     */
    MENU,
    /** A key that shares where the officer is. */
    LOCATION,
    /** The ordinary keyboard again. */
    REMOVED
  }

  /** Which message goes first when sending is limited: the first named goes first. */
  public enum Urgency {
    CRISIS,
    STAFF,
    REPLY,
    NOTICE
  }
}
