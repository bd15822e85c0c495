package org.nuanjing.channel.terminal;

import java.time.Duration;
import java.util.List;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.SealedStream;
import org.springframework.stereotype.Component;

/**
 * Hands messages to a terminal through Redis, so that whichever node works on the bucket can
 * answer.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:terminal:id</td><td>stream</td><td>sealed messages to show</td><td>1 day</td><td>Redis</td></tr>
 * </table>
 */
@Component
public final class TerminalChannel implements Channel {

  /** The channel's name in addresses. */
  public static final String NAME = "terminal";

  private static final Duration KEPT = Duration.ofDays(1);

  private final RedisStore store;
  private final SealedJson json;

  public TerminalChannel(RedisStore store, Seal seal) {
    this.store = store;
    this.json = new SealedJson(seal, Block.class);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery send(OutgoingMessage message) {
    int bucket = Buckets.of(message.to().toString());
    Commit commit = new Commit();
    stream(message.to()).stageAdd(commit, bucket, message);
    commit.write("PEXPIRE", key(bucket, message.to()), Long.toString(KEPT.toMillis()));
    store.commit(commit);
    return new Delivery.Sent();
  }

  @Override
  public byte[] open(Attachment attachment) throws AttachmentGone {
    throw new AttachmentGone("A terminal sends no files.");
  }

  /** What was said to a terminal since an entry; waits a moment for the first. */
  List<Entry<OutgoingMessage>> readAfter(ChannelAddress address, String after) {
    return stream(address)
        .readAfter(Buckets.of(address.toString()), after, 16, Duration.ofMillis(500));
  }

  private SealedStream<OutgoingMessage> stream(ChannelAddress address) {
    return new SealedStream<>(store, json, NAME + ":" + address.id(), OutgoingMessage.class);
  }

  private static String key(int bucket, ChannelAddress address) {
    return Buckets.key(bucket, NAME + ":" + address.id());
  }
}
