package org.nuanjing.channel;

import java.util.List;

/** One way to reach officers. Implementations are safe for use from many threads. */
public interface Channel {

  /** The name used in {@link ChannelAddress#channel}. */
  String name();

  /**
   * Sends one message and waits for the outcome. Limits of the channel itself (one message a second
   * to a chat, a bulk rate) are kept here; what must wait longer is answered with {@link
   * Delivery.Later}.
   */
  Delivery send(OutgoingMessage message);

  /** Shows that somebody is writing, where the channel can; never fails, never waited for. */
  default void typing(ChannelAddress to) {}

  /**
   * Where the channel keeps what was said in a chat: Redis keys in the chat's bucket, deleted when
   * the officer asks to be forgotten. None where it keeps nothing.
   */
  default List<String> history(ChannelAddress place) {
    return List.of();
  }

  /**
   * The bytes of an attachment that came through this channel.
   *
   * @throws AttachmentGone when the channel no longer has them
   */
  byte[] open(Attachment attachment) throws AttachmentGone;

  /** The channel no longer has an attachment's bytes, or cannot hand them out. */
  final class AttachmentGone extends Exception {
    private static final long serialVersionUID = 1;

    public AttachmentGone(String reason) {
      super(reason);
    }
  }
}
