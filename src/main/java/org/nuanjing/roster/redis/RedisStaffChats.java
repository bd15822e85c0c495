package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import redis.clients.jedis.params.SetParams;

/**
 * The chats of staff in Redis.
 *
 * <pre>
 * key                               type        contents                           expiry      removed by
 * {bNN}:staff-chat:ADDRESS          string      sealed sign-in name                none        disconnecting
 * {bNN}:staff-link-failures:ADDRESS sorted set  attempts by time                   15 minutes  expiry
 * staff:{name}:chats                hash        pseudonym of an address: the       none        disconnecting
 *                                               address and when, sealed
 * staff:{name}:link                 string      proof of the code that is good     10 minutes  the next one
 * staff-link:{proof of a code}      hash        name: sealed; used: the attempt    10 minutes  expiry
 *                                               that used it
 * </pre>
 *
 * <p>{@code staff-chat} decides; {@code chats} only finds what it says.
 */
public final class RedisStaffChats implements StaffChats {

  private static final int LIMIT = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final byte[] NAME = "name".getBytes(UTF_8);

  private final Staff staff;
  private final RedisStore store;
  private final Seal seal;
  private final SealedJson json;
  private final Pseudonym pseudonym;
  private final Clock clock;
  private final Attempts attempts;

  public RedisStaffChats(
      Staff staff, RedisStore store, Seal seal, Pseudonym pseudonym, Clock clock) {
    this.staff = staff;
    this.store = store;
    this.seal = seal;
    this.json = new SealedJson(seal);
    this.pseudonym = pseudonym;
    this.clock = clock;
    this.attempts = new Attempts(store, clock, WINDOW, LIMIT);
  }

  private record Chat(String address, Instant since) {}

  @Override
  public Optional<String> find(ChannelAddress address) {
    String key = inBucket(address, "staff-chat");
    return Optional.ofNullable(store.jedis().get(key.getBytes(UTF_8)))
        .map(sealed -> new String(seal.open(sealed, key), UTF_8))
        .filter(name -> staff.find(name).isPresent());
  }

  @Override
  public List<ChannelAddress> of(String name) {
    String key = chats(name);
    return store.jedis().hvals(key.getBytes(UTF_8)).stream()
        .map(sealed -> json.read(sealed, Chat.class, key))
        .sorted(Comparator.comparing(Chat::since))
        .map(chat -> ChannelAddress.parse(chat.address()))
        .filter(address -> find(address).equals(Optional.of(name)))
        .toList();
  }

  @Override
  public Code issue(String name) {
    if (staff.find(name).isEmpty()) {
      throw new IllegalArgumentException("Nobody among the staff signs in as " + name + ".");
    }
    String code = ActivationCode.random(2);
    String proof = proof(code);
    String link = "staff:{" + name + "}:link";
    String earlier =
        store.jedis().setGet(link, proof, SetParams.setParams().ex(CODE_LASTS.toSeconds()));
    if (earlier != null) {
      store.jedis().del(key(earlier));
    }
    String key = key(proof);
    store.commit(
        new Commit()
            .write("HSET", key, NAME, seal.seal(name.getBytes(UTF_8), key))
            .write("EXPIRE", key, Long.toString(CODE_LASTS.toSeconds())));
    return new Code(code, clock.instant().plus(CODE_LASTS));
  }

  @Override
  public Connection connect(ChannelAddress address, String code, String attempt) {
    String failures = inBucket(address, "staff-link-failures");
    if (!attempts.enter(failures, attempt)) {
      return new Connection.Locked(attempts.minutesToWait(failures));
    }
    String key = key(proof(code));
    byte[] sealed = store.jedis().hget(key.getBytes(UTF_8), NAME);
    if (sealed == null) {
      return new Connection.Wrong();
    }
    boolean taken =
        store.commit(new Commit().ifField(key, "used", "").write("HSET", key, "used", attempt))
            == 0;
    if (!taken && !attempt.equals(store.jedis().hget(key, "used"))) {
      return new Connection.Wrong();
    }
    String name = new String(seal.open(sealed, key), UTF_8);
    connect(name, address);
    attempts.clear(failures);
    return new Connection.Connected(name);
  }

  /** Every step may be done again. */
  private void connect(String name, ChannelAddress address) {
    Optional<String> before = find(address);
    byte[] field = pseudonym.of("staff-chat", address.toString()).getBytes(UTF_8);
    String chats = chats(name);
    Chat chat = new Chat(address.toString(), clock.instant());
    store.jedis().hset(chats.getBytes(UTF_8), field, json.write(chat, chats));
    String key = inBucket(address, "staff-chat");
    store.jedis().set(key.getBytes(UTF_8), seal.seal(name.getBytes(UTF_8), key));
    before
        .filter(other -> !other.equals(name))
        .ifPresent(other -> store.jedis().hdel(chats(other).getBytes(UTF_8), field));
  }

  @Override
  public void disconnect(String name, ChannelAddress address) {
    if (find(address).equals(Optional.of(name))) {
      store.jedis().del(inBucket(address, "staff-chat"));
    }
    byte[] field = pseudonym.of("staff-chat", address.toString()).getBytes(UTF_8);
    store.jedis().hdel(chats(name).getBytes(UTF_8), field);
  }

  private String proof(String code) {
    return pseudonym.proof("staff-link", code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
  }

  private static String key(String proof) {
    return "staff-link:{" + proof + "}";
  }

  private static String chats(String name) {
    return "staff:{" + name + "}:chats";
  }

  private static String inBucket(ChannelAddress address, String what) {
    return Buckets.key(Buckets.of(address.toString()), what + ":" + address);
  }
}
