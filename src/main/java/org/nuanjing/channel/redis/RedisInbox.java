package org.nuanjing.channel.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.SealedStream;

/**
 * The inbox on Redis.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:inbox</td><td>stream</td><td>sealed messages accepted and not yet answered</td><td>none</td><td>the
 * commit of the turn</td></tr>
 * <tr><td>{bNN}:seen:channel:id:message</td><td>string</td><td>1</td><td>2 days</td><td>Redis</td></tr>
 * <tr><td>{bNN}:aside</td><td>stream</td><td>sealed messages nothing could answer</td><td>none</td><td>an
 * operator; retention</td></tr>
 * </table>
 */
public final class RedisInbox implements Inbox {

  /** Longer than Telegram keeps an update (24 h), so that none can come back as new. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final RedisStore store;
  private final SealedStream<IncomingMessage> stream;
  private final SealedStream<IncomingMessage> aside;

  public RedisInbox(RedisStore store, Seal seal) {
    this.store = store;
    SealedJson json = new SealedJson(seal, Content.class);
    stream = new SealedStream<>(store, json, "inbox", IncomingMessage.class);
    aside = new SealedStream<>(store, json, "aside", IncomingMessage.class);
  }

  @Override
  public Acceptance accept(IncomingMessage message) {
    int bucket = Buckets.of(message.from().toString());
    String seen = Buckets.key(bucket, "seen:" + message.from() + ":" + message.id());
    Commit commit =
        new Commit()
            .ifAbsent(seen)
            .write("SET", seen, "1", "PX", Long.toString(REMEMBERED.toMillis()));
    stream.stageAdd(commit, bucket, message);
    return store.commit(commit) == 0 ? Acceptance.ACCEPTED : Acceptance.DUPLICATE;
  }

  /** The messages after an entry, oldest first; waits for the first. */
  public List<Entry<IncomingMessage>> readAfter(int bucket, String after, Duration wait) {
    return stream.readAfter(bucket, after, 64, wait);
  }

  /** Takes a message out as part of the commit that answers it. */
  public void stageTake(Commit commit, int bucket, String entryId) {
    stream.stageTake(commit, bucket, entryId);
  }

  /** Puts a message aside that nothing could answer, so that those behind it are answered. */
  public void setAside(int bucket, Entry<IncomingMessage> entry) {
    Commit commit = new Commit();
    stream.stageTake(commit, bucket, entry.id());
    aside.stageAdd(commit, bucket, entry.value());
    store.commit(commit);
  }

  /** How many messages were put aside. */
  public long countAside(int bucket) {
    return aside.size(bucket);
  }

  /** Forgets messages put aside before a time, or only counts them. */
  long perishAside(int bucket, Instant before, Perishable.Mode mode) {
    return RedisOutbox.perish(aside, bucket, before, mode);
  }

  /** How many messages wait. */
  public long size(int bucket) {
    return stream.size(bucket);
  }
}
