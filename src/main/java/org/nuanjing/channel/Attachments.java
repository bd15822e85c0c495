package org.nuanjing.channel;

import java.util.List;
import java.util.function.Supplier;
import org.nuanjing.channel.Channel.AttachmentGone;

/** Opens files, whichever channel they came through. */
public final class Attachments {

  private final Supplier<List<Channel>> channels;

  /**
   * An opener.
   *
   * @param channels asked when a file is opened, since channels send files of each other
   */
  public Attachments(Supplier<List<Channel>> channels) {
    this.channels = channels;
  }

  /**
   * The bytes of a file.
   *
   * @throws AttachmentGone when its channel is off or no longer has them
   */
  public byte[] open(Attachment attachment) throws AttachmentGone {
    for (Channel channel : channels.get()) {
      if (channel.name().equals(attachment.channel())) {
        return channel.open(attachment);
      }
    }
    throw new AttachmentGone("The channel of this file is off.");
  }
}
