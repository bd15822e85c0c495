package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel.AttachmentGone;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.FileName;
import org.nuanjing.channel.Uploads;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisStore;
import org.springframework.stereotype.Component;
import redis.clients.jedis.params.SetParams;

/**
 * The files officers and staff sent from a browser.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>name</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{@code {bNN}:file:<id>}</td><td>string</td><td>sealed bytes</td><td>1 year</td>
 *   <td>expiry</td></tr>
 * </table>
 */
@Component
public class ChatFiles implements Uploads {

  private static final Duration KEPT = Duration.ofDays(365);
  private static final Pattern SOURCE = Pattern.compile("(0[0-9]|1[0-5])-([0-9a-f]{40})");

  private final RedisStore store;
  private final Seal seal;

  public ChatFiles(RedisStore store, Seal seal) {
    this.store = store;
    this.seal = seal;
  }

  @Override
  public Optional<Attachment> keep(
      ChannelAddress place, String messageId, String name, byte[] bytes) {
    return FileType.find(bytes)
        .map(type ->
            new Attachment(
                type.kind(),
                type.named(FileName.safe(name)),
                type.mediaType(),
                bytes.length,
                keep(place, messageId, bytes),
                WebChatChannel.NAME));
  }

  /**
   * Keeps the bytes of a file.
   *
   * @return the handle {@link #open} takes
   */
  String keep(ChannelAddress place, String messageId, byte[] bytes) {
    String id =
        HexFormat.of()
            .formatHex(Arrays.copyOf(ChatCookie.sha256(place.id() + ":" + messageId), 20));
    int bucket = Buckets.of(place.toString());
    String key = key(bucket, id);
    store
        .jedis()
        .set(
            key.getBytes(UTF_8),
            seal.seal(bytes, key),
            SetParams.setParams().nx().ex(KEPT.toSeconds()));
    return "%02d-%s".formatted(bucket, id);
  }

  /**
   * The bytes of a file.
   *
   * @throws AttachmentGone when it has expired or there never was one
   */
  byte[] open(String source) throws AttachmentGone {
    var parts = SOURCE.matcher(source);
    if (!parts.matches()) {
      throw new AttachmentGone("This is no handle of a file.");
    }
    String key = key(Integer.parseInt(parts.group(1)), parts.group(2));
    byte[] sealed = store.jedis().get(key.getBytes(UTF_8));
    if (sealed == null) {
      throw new AttachmentGone("The file is no longer kept.");
    }
    return seal.open(sealed, key);
  }

  private static String key(int bucket, String id) {
    return Buckets.key(bucket, "file:" + id);
  }
}
