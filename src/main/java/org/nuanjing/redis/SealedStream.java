package org.nuanjing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.params.XTrimParams;
import redis.clients.jedis.resps.StreamEntryBinary;

/**
 * A stream in every bucket whose entries are sealed values: what is there is still to be done;
 * doing it takes it out.
 *
 * @param <T> what its entries are
 */
public final class SealedStream<T> {

  /** The start of a stream. */
  public static final String START = "0-0";

  private static final byte[] VALUE = "v".getBytes(UTF_8);

  private final RedisStore store;
  private final SealedJson json;
  private final String name;
  private final Class<T> type;

  /**
   * A stream.
   *
   * @param name its key is {@code {bNN}:name}
   */
  public SealedStream(RedisStore store, SealedJson json, String name, Class<T> type) {
    this.store = store;
    this.json = json;
    this.name = name;
    this.type = type;
  }

  /** Adds a value as part of a commit. */
  public void stageAdd(Commit commit, int bucket, T value) {
    commit.write("XADD", key(bucket), "*".getBytes(UTF_8), VALUE, json.write(value, key(bucket)));
  }

  /** Takes an entry out as part of a commit, on condition that it is still there. */
  public void stageTake(Commit commit, int bucket, String entryId) {
    commit.ifEntry(key(bucket), entryId).write("XDEL", key(bucket), entryId);
  }

  /** Takes an entry out; nothing happens when it is gone. */
  public void take(int bucket, String entryId) {
    store.jedis().xdel(key(bucket), new StreamEntryID(entryId));
  }

  /**
   * The entries after one, oldest first; waits for the first of them.
   *
   * @param after an entry's id, or {@link #START}
   * @param most how many at the most
   * @param wait how long at the most, above zero
   */
  public List<Entry<T>> readAfter(int bucket, String after, int most, Duration wait) {
    var streams =
        store
            .jedis()
            .xreadBinary(
                XReadParams.xReadParams().count(most).block((int) wait.toMillis()),
                Map.of(key(bucket).getBytes(UTF_8), new StreamEntryID(after)));
    List<Entry<T>> entries = new ArrayList<>();
    if (streams != null) {
      for (var stream : streams) {
        stream.getValue().forEach(entry -> entries.add(opened(bucket, entry)));
      }
    }
    return entries;
  }

  /** How many entries there are. */
  public long size(int bucket) {
    return store.jedis().xlen(key(bucket));
  }

  /** How many entries were written before a time, at most 10,000. */
  public long countBefore(int bucket, Instant time) {
    return store
        .jedis()
        .xrange(
            key(bucket).getBytes(UTF_8),
            "-".getBytes(UTF_8),
            ("(" + time.toEpochMilli()).getBytes(UTF_8),
            10_000)
        .size();
  }

  /** Takes out what was written before a time. */
  public void dropBefore(int bucket, Instant time) {
    store.jedis().xtrim(key(bucket), XTrimParams.xTrimParams().minId(time.toEpochMilli() + "-0"));
  }

  private Entry<T> opened(int bucket, StreamEntryBinary entry) {
    byte[] value =
        entry.getFields().entrySet().stream()
            .filter(field -> new String(field.getKey(), UTF_8).equals("v"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return new Entry<>(entry.getID().toString(), json.read(value, type, key(bucket)));
  }

  private String key(int bucket) {
    return Buckets.key(bucket, name);
  }
}
