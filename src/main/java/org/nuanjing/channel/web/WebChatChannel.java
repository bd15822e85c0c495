package org.nuanjing.channel.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.TypingSigns;
import org.nuanjing.channel.TypingSigns.Writer;
import org.springframework.stereotype.Component;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Sends by writing to the {@link Transcript}: a browser that is there sees it at once, one that is
 * away sees it when it returns. A message sent twice is shown once.
 */
@Component
public class WebChatChannel implements Channel {

  static final String NAME = "web";

  private final Transcript transcript;
  private final ChatFiles files;
  private final TypingSigns typing;
  private final Clock clock;

  public WebChatChannel(Transcript transcript, ChatFiles files, TypingSigns typing, Clock clock) {
    this.transcript = transcript;
    this.files = files;
    this.typing = typing;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery send(OutgoingMessage message) {
    if (!message.to().channel().equals(NAME)) {
      return new Delivery.Refused("The address is not of the web chat.");
    }
    try {
      transcript.append(message.to(), Line.of(message, clock.instant()));
      return new Delivery.Sent();
    } catch (JedisException unreachable) {
      return new Delivery.Later(Duration.ZERO, "Redis: " + unreachable.getClass().getSimpleName());
    }
  }

  /** Any node may keep the officer's windows up to date, so the sign goes to all. */
  @Override
  public void typing(ChannelAddress to) {
    typing.send(Writer.STAFF, to);
  }

  @Override
  public List<String> history(ChannelAddress place) {
    return List.of(Transcript.key(place));
  }

  @Override
  public byte[] open(Attachment attachment) throws AttachmentGone {
    return files.open(attachment.source());
  }
}
