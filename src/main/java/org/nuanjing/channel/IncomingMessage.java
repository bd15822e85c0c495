package org.nuanjing.channel;

import java.time.Instant;

/**
 * One thing an officer sent, as a channel hands it to the {@link Inbox}.
 *
 * @param id unique within the channel; the same thing delivered twice has the same id
 * @param from where it came from and where the answer goes
 * @param content what was sent
 * @param origin whether it is new or a change of an earlier message
 * @param setting whether others read along
 * @param locale the language tag the channel reports for the person, such as {@code zh-hans} or
 *     {@code en}; empty where unknown
 * @param at when the person sent it, by the channel's clock
 */
public record IncomingMessage(
    String id,
    ChannelAddress from,
    Content content,
    Origin origin,
    Setting setting,
    String locale,
    Instant at) {

  /**
   * The longest text taken from one message, in UTF-16 units; channels cut what is longer and say
   * so.
   */
  public static final int LONGEST_TEXT = 20_000;

  /** Whether a message is new or a change of an earlier one. */
  public enum Origin {
    NEW,
    EDITED
  }

  /** Whether the officer is alone with the assistant. */
  public enum Setting {
    PRIVATE,
    GROUP
  }

  /** A new message in a private chat from a person whose language is not known. */
  public static IncomingMessage of(String id, ChannelAddress from, Content content, Instant at) {
    return new IncomingMessage(id, from, content, Origin.NEW, Setting.PRIVATE, "", at);
  }
}
