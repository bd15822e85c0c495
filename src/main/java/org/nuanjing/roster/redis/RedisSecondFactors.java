package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.OneTimeCodes;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.Staff;
import redis.clients.jedis.params.SetParams;

/**
 * Second factors in Redis.
 *
 * <pre>
 * key                              type    contents                              expiry      removed by
 * staff:{name}:second-factor       hash    secret: sealed;                       none        reset
 *                                          step: the last one a code was taken of
 * staff:{name}:second-factor-new   string  sealed secret without its first code  15 minutes  that code
 * staff:{name}:recovery            set     keyed hashes of codes not used yet    none        reset
 * </pre>
 */
public final class RedisSecondFactors implements SecondFactors {

  private static final byte[] SECRET = "secret".getBytes(UTF_8);

  private final Staff staff;
  private final RedisStore store;
  private final Seal seal;
  private final Pseudonym pseudonym;
  private final Clock clock;

  public RedisSecondFactors(
      Staff staff, RedisStore store, Seal seal, Pseudonym pseudonym, Clock clock) {
    this.staff = staff;
    this.store = store;
    this.seal = seal;
    this.pseudonym = pseudonym;
    this.clock = clock;
  }

  @Override
  public boolean has(String name) {
    return staff.find(name).isPresent() && store.jedis().exists(key(name));
  }

  @Override
  public Secret begin(String name) {
    if (staff.find(name).isEmpty()) {
      throw new IllegalArgumentException("Nobody among the staff signs in as " + name + ".");
    }
    byte[] secret = OneTimeCodes.newSecret();
    String key = newKey(name);
    store
        .jedis()
        .set(
            key.getBytes(UTF_8),
            seal.seal(secret, key),
            SetParams.setParams().ex(Duration.ofMinutes(SET_UP_MINUTES).toSeconds()));
    return OneTimeCodes.written(secret);
  }

  @Override
  public Optional<List<String>> confirm(String name, String code) {
    Optional<byte[]> secret = opened(store.jedis().get(newKey(name).getBytes(UTF_8)), newKey(name));
    if (staff.find(name).isEmpty() || secret.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong step = OneTimeCodes.step(secret.get(), code, clock.instant(), -1);
    if (step.isEmpty()) {
      return Optional.empty();
    }
    List<String> recovery = newCodes();
    Commit commit =
        new Commit()
            .write("DEL", newKey(name), new String[0])
            .write(
                "HSET",
                key(name),
                SECRET,
                seal.seal(secret.get(), key(name)),
                "step".getBytes(UTF_8),
                Long.toString(step.getAsLong()).getBytes(UTF_8));
    store.commit(replaced(commit, name, recovery));
    return Optional.of(recovery);
  }

  @Override
  public Check check(String name, String code) {
    if (!has(name)) {
      return Check.REFUSED;
    }
    return app(name, code) ? Check.APP : recovery(name, code);
  }

  private boolean app(String name, String code) {
    String key = key(name);
    String before = store.jedis().hget(key, "step");
    Optional<byte[]> secret = opened(store.jedis().hget(key.getBytes(UTF_8), SECRET), key);
    if (before == null || secret.isEmpty()) {
      return false;
    }
    OptionalLong step =
        OneTimeCodes.step(secret.get(), code, clock.instant(), Long.parseLong(before));
    return step.isPresent()
        && store.commit(
                new Commit()
                    .ifField(key, "step", before)
                    .write("HSET", key, "step", Long.toString(step.getAsLong())))
            == 0;
  }

  private Check recovery(String name, String code) {
    return store.jedis().srem(recoveryKey(name), hash(name, code)) == 1
        ? Check.RECOVERY
        : Check.REFUSED;
  }

  @Override
  public List<String> renew(String name) {
    if (!has(name)) {
      return List.of();
    }
    List<String> recovery = newCodes();
    store.commit(replaced(new Commit(), name, recovery));
    return recovery;
  }

  @Override
  public int left(String name) {
    return has(name) ? (int) store.jedis().scard(recoveryKey(name)) : 0;
  }

  @Override
  public void reset(String name) {
    store.jedis().del(key(name), newKey(name), recoveryKey(name));
  }

  private Commit replaced(Commit commit, String name, List<String> recovery) {
    return commit
        .write("DEL", recoveryKey(name), new String[0])
        .write(
            "SADD",
            recoveryKey(name),
            recovery.stream().map(code -> hash(name, code)).toArray(String[]::new));
  }

  private static List<String> newCodes() {
    return Stream.generate(() -> ActivationCode.random(2))
        .distinct()
        .limit(RECOVERY_CODES)
        .toList();
  }

  private Optional<byte[]> opened(byte @Nullable [] sealed, String key) {
    return Optional.ofNullable(sealed).map(bytes -> seal.open(bytes, key));
  }

  private String hash(String name, String code) {
    return pseudonym.proof("recovery", name + " " + OneTimeCodes.meant(code));
  }

  private static String key(String name) {
    return "staff:{" + name + "}:second-factor";
  }

  private static String newKey(String name) {
    return "staff:{" + name + "}:second-factor-new";
  }

  private static String recoveryKey(String name) {
    return "staff:{" + name + "}:recovery";
  }
}
