package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.Activations;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.reference.RosterBook;
import org.nuanjing.roster.reference.RosterEntry;

/**
 * Activation codes in Redis.
 *
 * <pre>
 * key                              type        contents                        expiry   removed by
 * roster:{officer id}:activation   hash        hash: keyed hash of the code,   30 days  expiry
 *                                              expires: epoch milliseconds,
 *                                              used: the attempt that used it
 * roster:{officer id}:addresses    sorted set  addresses by time of binding    none     RedisOfficers
 * </pre>
 *
 * <p>The hash is made with the installation's own key, so the codes cannot be tried out on a copy
 * of the data.
 */
public final class RedisActivations implements Activations {

  private static final Duration KEPT = Duration.ofDays(30);

  /** What {@link #issueMissing} does. */
  public enum Missing {
    ISSUE,
    /** An installation's own roster: codes are handed out one by one. */
    LEAVE
  }

  private final RosterBook roster;
  private final Missing missing;
  private final RedisStore store;
  private final Pseudonym pseudonym;
  private final Clock clock;

  public RedisActivations(
      RosterBook roster, Missing missing, RedisStore store, Pseudonym pseudonym, Clock clock) {
    this.roster = roster;
    this.missing = missing;
    this.store = store;
    this.pseudonym = pseudonym;
    this.clock = clock;
  }

  @Override
  public IssuedCode issue(OfficerId id) {
    Officer officer =
        roster
            .find(id)
            .orElseThrow(() -> new IllegalArgumentException("Nobody on the roster has that id."));
    return issue(officer, new Commit()).orElseThrow();
  }

  @Override
  public Optional<IssuedCode> issue(String badge) {
    return roster.find(roster.id(badge)).map(officer -> issue(officer.id()));
  }

  @Override
  public List<IssuedCode> issueMissing() {
    return switch (missing) {
      case ISSUE ->
          roster.list().stream().flatMap(officer -> issueWhenMissing(officer).stream()).toList();
      case LEAVE -> List.of();
    };
  }

  private Optional<IssuedCode> issueWhenMissing(Officer officer) {
    Map<String, String> there = store.jedis().hgetAll(key(officer.id()));
    boolean good =
        there.getOrDefault("used", "").isEmpty()
            && Long.parseLong(there.getOrDefault("expires", "0")) > clock.millis();
    if (good || store.jedis().zcard(addresses(officer.id())) > 0) {
      return Optional.empty();
    }
    // Of several nodes that start together one issues the code.
    return issue(
        officer, new Commit().ifField(key(officer.id()), "hash", there.getOrDefault("hash", "")));
  }

  private Optional<IssuedCode> issue(Officer officer, Commit commit) {
    String code = ActivationCode.random(2);
    Instant expires = clock.instant().plus(Duration.ofDays(VALID_DAYS));
    String key = key(officer.id());
    commit
        .write("DEL", key, new String[0])
        .write(
            "HSET",
            key,
            "hash",
            hash(officer.id(), code),
            "expires",
            Long.toString(expires.toEpochMilli()))
        .write("EXPIRE", key, Long.toString(KEPT.toSeconds()));
    return store.commit(commit) == 0
        ? Optional.of(new IssuedCode(officer.badge(), officer.name(), code, expires))
        : Optional.empty();
  }

  /** What a code is good for. */
  enum Check {
    /** The code is right and belongs to this attempt from now on, or did already. */
    TAKEN,
    WRONG,
    /** It was used by another attempt. */
    USED,
    EXPIRED
  }

  /** Whether this attempt took the code before. */
  boolean takenBy(OfficerId id, String attempt) {
    return attempt.equals(store.jedis().hget(key(id), "used"));
  }

  /** Compares a code and takes it for an attempt. Takes as long for an id that is not there. */
  Check take(OfficerId id, String code, String attempt) {
    Map<String, String> there = store.jedis().hgetAll(key(id));
    String expected = there.getOrDefault("hash", "");
    String given = hash(id, code);
    if (!MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8))) {
      return Check.WRONG;
    }
    String used = there.getOrDefault("used", "");
    if (!used.isEmpty()) {
      return used.equals(attempt) ? Check.TAKEN : Check.USED;
    }
    if (Long.parseLong(there.getOrDefault("expires", "0")) <= clock.millis()) {
      return Check.EXPIRED;
    }
    int refused =
        store.commit(
            new Commit()
                .ifField(key(id), "hash", expected)
                .ifField(key(id), "used", "")
                .write("HSET", key(id), "used", attempt));
    return refused == 0 ? Check.TAKEN : take(id, code, attempt);
  }

  static String addresses(OfficerId id) {
    return "roster:{" + id + "}:addresses";
  }

  private static String key(OfficerId id) {
    return "roster:{" + id + "}:activation";
  }

  private String hash(OfficerId id, String code) {
    return pseudonym.proof("activation", id + " " + RosterEntry.badge(code));
  }
}
