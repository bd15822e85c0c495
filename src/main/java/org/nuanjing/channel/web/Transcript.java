package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was said in each web chat, so that a browser that lost its connection sees what it missed.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>name</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{@code {bNN}:web:<id>:transcript}</td><td>stream</td><td>sealed lines, the last 500</td>
 *   <td>each line and the whole after 180 days</td><td>{@link #forget}</td></tr>
 * <tr><td>{@code {bNN}:web:<id>:seen:<line>}</td><td>string</td><td>{@code 1}: the line was
 *   written</td><td>7 days</td><td>expiry</td></tr>
 * <tr><td>{@code {bNN}:web:news}</td><td>pub/sub</td><td>ids of the places where something was
 *   said</td><td></td><td></td></tr>
 * </table>
 */
@Component
public class Transcript {

  static final int LONGEST = 500;
  static final Duration KEPT = Duration.ofDays(180);

  private static final Logger log = LoggerFactory.getLogger(Transcript.class);
  private static final Duration SEEN = Duration.ofDays(7);
  private static final String SEALED = "sealed";
  private static final String OF = "of";

  private final RedisStore store;
  private final SealedJson json;
  private final Clock clock;

  public Transcript(RedisStore store, Seal seal, Clock clock) {
    this.store = store;
    this.json = new SealedJson(seal);
    this.clock = clock;
  }

  /**
   * A line and where it stands.
   *
   * @param position grows from line to line
   */
  record Placed(String position, Line line) {}

  /** Adds a line, unless it was added before, and tells every node that it is there. */
  void append(ChannelAddress place, Line line) {
    String key = key(place);
    String of = line.author() + ":" + line.id();
    String seen = Buckets.key(bucket(place), "web:" + place.id() + ":seen:" + of);
    String oldest = Long.toString(clock.instant().minus(KEPT).toEpochMilli());
    store.commit(
        new Commit()
            .ifAbsent(seen)
            .write("SET", seen, "1", "EX", Long.toString(SEEN.toSeconds()))
            .write("XADD", key, entry(line, of, key))
            .write("XTRIM", key, "MINID", oldest)
            .write("EXPIRE", key, Long.toString(KEPT.toSeconds()))
            .write("PUBLISH", news(bucket(place)), place.id()));
  }

  /**
   * The lines behind a position, oldest first.
   *
   * @param position as in {@link Placed#position}; empty for the beginning. What is no position
   *     counts as the beginning.
   */
  List<Placed> after(ChannelAddress place, String position) {
    String key = key(place);
    String from = position.matches("\\d{1,15}-\\d{1,9}") ? "(" + position : "-";
    List<Object> entries =
        store.jedis().xrange(key.getBytes(UTF_8), from.getBytes(UTF_8), "+".getBytes(UTF_8));
    return entries.stream()
        .flatMap(entry -> placed(entry, key).stream())
        .filter(placed -> placed.line().at().isAfter(clock.instant().minus(KEPT)))
        .toList();
  }

  /** Erases everything said in a chat. */
  public void forget(ChannelAddress place) {
    store.jedis().del(key(place));
  }

  static String news(int bucket) {
    return Buckets.key(bucket, "web:news");
  }

  private byte[][] entry(Line line, String of, String key) {
    return new byte[][] {
      "MAXLEN".getBytes(UTF_8),
      Integer.toString(LONGEST).getBytes(UTF_8),
      "*".getBytes(UTF_8),
      OF.getBytes(UTF_8),
      of.getBytes(UTF_8),
      SEALED.getBytes(UTF_8),
      json.write(line, key + ":" + of)
    };
  }

  /** A line that cannot be opened is left out, so that it does not hide all others. */
  private Optional<Placed> placed(Object entry, String key) {
    List<?> parts = (List<?>) entry;
    List<?> fields = (List<?>) parts.get(1);
    String position = new String((byte[]) parts.get(0), UTF_8);
    String of = new String((byte[]) fields.get(1), UTF_8);
    try {
      Line line = json.read((byte[]) fields.get(3), Line.class, key + ":" + of);
      return Optional.of(new Placed(position, line));
    } catch (Seal.SealBroken broken) {
      log.warn("Line {} of a web chat cannot be opened.", position);
      return Optional.empty();
    }
  }

  private static int bucket(ChannelAddress place) {
    return Buckets.of(place.toString());
  }

  static String key(ChannelAddress place) {
    return Buckets.key(bucket(place), "web:" + place.id() + ":transcript");
  }
}
