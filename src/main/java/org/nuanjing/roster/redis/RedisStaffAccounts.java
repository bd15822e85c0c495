package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.roster.PasswordChange;
import org.nuanjing.roster.PasswordRules;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffMember;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Staff accounts in Redis.
 *
 * <pre>
 * key                       type        contents                              expiry      removed by
 * staff:{name}:account      hash        sealed: password hash, whether it     none        nobody
 *                                       must change, from when sessions hold;
 *                                       version: random, new with each change
 * staff:{name}:failures     sorted set  failed sign-ins by time               15 minutes  success
 * </pre>
 */
public final class RedisStaffAccounts implements StaffAccounts {

  private final Staff staff;
  private final RedisStore store;
  private final SealedJson json;
  private final PasswordEncoder encoder;
  private final Clock clock;
  private final Attempts failures;

  public RedisStaffAccounts(
      Staff staff, RedisStore store, SealedJson json, PasswordEncoder encoder, Clock clock) {
    this.staff = staff;
    this.store = store;
    this.json = json;
    this.encoder = encoder;
    this.clock = clock;
    this.failures = new Attempts(store, clock, Duration.ofMinutes(LOCK_MINUTES), ALLOWED_FAILURES);
  }

  /** Whose sessions hold from {@code changed} on. */
  private record Stored(String passwordHash, boolean mustChange, Instant changed) {}

  private record Versioned(Stored stored, String version) {}

  @Override
  public Optional<Account> find(String name) {
    return read(name)
        .map(Versioned::stored)
        .map(found -> new Account(name, found.passwordHash(), found.mustChange(), found.changed()));
  }

  @Override
  public void recordFailure(String name) {
    if (staff.find(name).isPresent()) {
      failures.note(failuresKey(name), UUID.randomUUID().toString());
    }
  }

  @Override
  public void recordSuccess(String name) {
    if (staff.find(name).isPresent()) {
      failures.clear(failuresKey(name));
    }
  }

  @Override
  public boolean locked(String name) {
    return staff.find(name).isPresent() && failures.full(failuresKey(name));
  }

  @Override
  public PasswordChange changePassword(String name, String current, String next) {
    Optional<Versioned> account = read(name);
    if (locked(name)) {
      return PasswordChange.LOCKED;
    }
    if (account.isEmpty() || !encoder.matches(current, account.get().stored().passwordHash())) {
      recordFailure(name);
      return PasswordChange.WRONG_CURRENT;
    }
    if (next.equals(current)) {
      return PasswordChange.SAME_AS_BEFORE;
    }
    return PasswordRules.fault(name, next)
        .orElseGet(() ->
            write(name, chosen(next, false), account.get().version())
                ? PasswordChange.CHANGED
                : changePassword(name, current, next));
  }

  @Override
  public List<InitialPassword> createMissing() {
    return staff.list().stream()
        .map(StaffMember::name)
        .filter(name -> read(name).isEmpty())
        .flatMap(name -> create(name, "").stream())
        .toList();
  }

  @Override
  public InitialPassword reset(String name) {
    if (staff.find(name).isEmpty()) {
      throw new IllegalArgumentException("Nobody among the staff signs in as " + name + ".");
    }
    Optional<InitialPassword> made = Optional.empty();
    while (made.isEmpty()) {
      made = create(name, read(name).map(Versioned::version).orElse(""));
    }
    failures.clear(failuresKey(name));
    return made.get();
  }

  @Override
  public void endSessions(String name) {
    boolean written = false;
    while (!written) {
      Optional<Versioned> account = read(name);
      written =
          account.isEmpty() || write(name, from(account.get().stored()), account.get().version());
    }
  }

  private Stored from(Stored stored) {
    return new Stored(stored.passwordHash(), stored.mustChange(), clock.instant());
  }

  private Stored chosen(String password, boolean mustChange) {
    return new Stored(encoder.encode(password), mustChange, clock.instant());
  }

  private Optional<InitialPassword> create(String name, String version) {
    String password = ActivationCode.random(4).toLowerCase(Locale.ROOT);
    return write(name, chosen(password, true), version)
        ? Optional.of(new InitialPassword(name, password))
        : Optional.empty();
  }

  private Optional<Versioned> read(String name) {
    if (staff.find(name).isEmpty()) {
      return Optional.empty();
    }
    String key = accountKey(name);
    Map<byte[], byte[]> fields = store.jedis().hgetAll(key.getBytes(UTF_8));
    byte[] sealed = fields.get("sealed".getBytes(UTF_8));
    byte[] version = fields.get("version".getBytes(UTF_8));
    return sealed == null || version == null
        ? Optional.empty()
        : Optional.of(
            new Versioned(json.read(sealed, Stored.class, key), new String(version, UTF_8)));
  }

  /** Whether the version was still that; an empty one means there is no account yet. */
  private boolean write(String name, Stored stored, String version) {
    String key = accountKey(name);
    int refused =
        store.commit(
            new Commit()
                .ifField(key, "version", version)
                .write(
                    "HSET",
                    key,
                    "sealed".getBytes(UTF_8),
                    json.write(stored, key),
                    "version".getBytes(UTF_8),
                    UUID.randomUUID().toString().getBytes(UTF_8)));
    return refused == 0;
  }

  private static String accountKey(String name) {
    return "staff:{" + name + "}:account";
  }

  private static String failuresKey(String name) {
    return "staff:{" + name + "}:failures";
  }
}
