package org.nuanjing.channel.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.SealedStream;

/**
 * What is to be sent, and what could not be, on Redis. A message lies in the bucket of the address
 * it goes to, or in that of the ticket whose commit it belongs to.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:outbox</td><td>stream</td><td>sealed messages not yet sent</td><td>none</td><td>the sender, once the
 * channel took it or refused it</td></tr>
 * <tr><td>{bNN}:dead</td><td>stream</td><td>sealed messages refused for good</td><td>none</td><td>an operator who sends
 * it again or drops it; retention</td></tr>
 * </table>
 */
public final class RedisOutbox {

  private final RedisStore store;
  private final SealedStream<OutgoingMessage> waiting;
  private final SealedStream<DeadLetter> dead;

  /**
   * A message that could not be sent.
   *
   * @param reason the channel's, without message text
   */
  public record DeadLetter(OutgoingMessage message, String reason) {}

  public RedisOutbox(RedisStore store, Seal seal) {
    this.store = store;
    SealedJson json = new SealedJson(seal, Block.class);
    waiting = new SealedStream<>(store, json, "outbox", OutgoingMessage.class);
    dead = new SealedStream<>(store, json, "dead", DeadLetter.class);
  }

  /** Adds a message as part of a commit in the bucket of its address. */
  public void stage(Commit commit, OutgoingMessage message) {
    stage(commit, Buckets.of(message.to().toString()), message);
  }

  /** Adds a message as part of a commit in a bucket, whichever bucket its address has. */
  public void stage(Commit commit, int bucket, OutgoingMessage message) {
    waiting.stageAdd(commit, bucket, message);
  }

  /** The messages after an entry, oldest first; waits for the first. */
  public List<Entry<OutgoingMessage>> readAfter(int bucket, String after, Duration wait) {
    return waiting.readAfter(bucket, after, 64, wait);
  }

  /** The message went out. */
  public void sent(int bucket, String entryId) {
    waiting.take(bucket, entryId);
  }

  /** The message can never go out. */
  public void refuse(int bucket, Entry<OutgoingMessage> entry, String reason) {
    Commit commit = new Commit();
    waiting.stageTake(commit, bucket, entry.id());
    dead.stageAdd(commit, bucket, new DeadLetter(entry.value(), reason));
    store.commit(commit);
  }

  /** The dead letters of a bucket, oldest first, at most 64. */
  public List<Entry<DeadLetter>> listDead(int bucket) {
    return dead.readAfter(bucket, SealedStream.START, 64, Duration.ofMillis(1));
  }

  /** Puts a dead letter back among what is to be sent; false where it is gone. */
  public boolean resend(int bucket, Entry<DeadLetter> letter) {
    Commit commit = new Commit();
    dead.stageTake(commit, bucket, letter.id());
    waiting.stageAdd(commit, bucket, letter.value().message());
    return store.commit(commit) == 0;
  }

  /** Forgets dead letters given up before a time, or only counts them. */
  long perishDead(int bucket, Instant before, Perishable.Mode mode) {
    return perish(dead, bucket, before, mode);
  }

  static long perish(SealedStream<?> stream, int bucket, Instant before, Perishable.Mode mode) {
    long count = stream.countBefore(bucket, before);
    if (mode == Perishable.Mode.REMOVE && count > 0) {
      stream.dropBefore(bucket, before);
    }
    return count;
  }

  /** How many messages wait. */
  public long size(int bucket) {
    return waiting.size(bucket);
  }

  /** How many dead letters there are. */
  public long countDead(int bucket) {
    return dead.size(bucket);
  }
}
