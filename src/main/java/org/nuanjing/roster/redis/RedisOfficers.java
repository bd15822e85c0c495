package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.reference.RosterBook;

/**
 * The roster in memory, and in Redis what is bound to it.
 *
 * <pre>
 * key                               type        contents                    expiry      removed by
 * {bNN}:identity:ADDRESS            string      sealed officer id           none        nobody
 * {bNN}:activation-failures:ADDRESS sorted set  attempts by time            15 minutes  expiry
 * roster:{officer id}:failures      sorted set  attempts by time            15 minutes  expiry
 * roster:{officer id}:addresses     sorted set  addresses by time of        none        binding to
 *                                               binding                                 another
 * </pre>
 *
 * <p>{@code identity} decides; {@code addresses} only finds what it says. An id is made of every
 * badge number, on the roster or not, so that both are answered alike.
 */
public final class RedisOfficers implements Officers {

  private static final int LIMIT = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final RosterBook roster;
  private final RedisStore store;
  private final Seal seal;
  private final Clock clock;
  private final RedisActivations activations;
  private final Attempts attempts;

  public RedisOfficers(
      RosterBook roster, RedisStore store, Seal seal, Pseudonym pseudonym, Clock clock) {
    this.roster = roster;
    this.store = store;
    this.seal = seal;
    this.clock = clock;
    this.activations =
        new RedisActivations(roster, RedisActivations.Missing.LEAVE, store, pseudonym, clock);
    this.attempts = new Attempts(store, clock, WINDOW, LIMIT);
  }

  @Override
  public Optional<Officer> find(OfficerId id) {
    return roster.find(id);
  }

  @Override
  public Optional<Officer> boundTo(ChannelAddress address) {
    return identity(address).flatMap(roster::find);
  }

  @Override
  public List<ChannelAddress> addresses(OfficerId id) {
    return store.jedis().zrange(RedisActivations.addresses(id), 0, -1).stream()
        .map(ChannelAddress::parse)
        .filter(address -> identity(address).equals(Optional.of(id)))
        .toList();
  }

  @Override
  public Activation activate(ChannelAddress address, String badge, String code, String attempt) {
    OfficerId id = roster.id(badge);
    if (activations.takenBy(id, attempt)) {
      return bind(address, id, attempt);
    }
    String byAddress = inBucket(address, "activation-failures");
    String byBadge = "roster:{" + id + "}:failures";
    if (!attempts.enter(byAddress, attempt)) {
      return new Activation.Locked(attempts.minutesToWait(byAddress));
    }
    if (!attempts.enter(byBadge, attempt)) {
      attempts.forget(byAddress, attempt);
      return new Activation.Locked(attempts.minutesToWait(byBadge));
    }
    return switch (activations.take(id, code, attempt)) {
      case TAKEN -> bind(address, id, attempt);
      case WRONG -> wrong(byAddress, byBadge);
      case USED, EXPIRED -> {
        attempts.forget(byAddress, attempt);
        attempts.forget(byBadge, attempt);
        yield identity(address).equals(Optional.of(id))
            ? bind(address, id, attempt)
            : new Activation.Expired();
      }
    };
  }

  private Activation wrong(String byAddress, String byBadge) {
    int left = LIMIT - Math.max(attempts.count(byAddress), attempts.count(byBadge));
    return left > 0
        ? new Activation.Wrong(left)
        : new Activation.Locked(
            Math.max(attempts.minutesToWait(byAddress), attempts.minutesToWait(byBadge)));
  }

  /** Every step may be done again. */
  private Activation bind(ChannelAddress address, OfficerId id, String attempt) {
    Optional<Officer> officer = roster.find(id);
    if (officer.isEmpty()) {
      return new Activation.Expired();
    }
    Optional<OfficerId> before = identity(address);
    String key = inBucket(address, "identity");
    store.jedis().zadd(RedisActivations.addresses(id), (double) clock.millis(), address.toString());
    store.jedis().set(key.getBytes(UTF_8), seal.seal(id.value().getBytes(UTF_8), key));
    before
        .filter(other -> !other.equals(id))
        .ifPresent(
            other -> store.jedis().zrem(RedisActivations.addresses(other), address.toString()));
    attempts.forget("roster:{" + id + "}:failures", attempt);
    attempts.clear(inBucket(address, "activation-failures"));
    return new Activation.Bound(officer.get());
  }

  private Optional<OfficerId> identity(ChannelAddress address) {
    String key = inBucket(address, "identity");
    return Optional.ofNullable(store.jedis().get(key.getBytes(UTF_8)))
        .map(sealed -> new OfficerId(new String(seal.open(sealed, key), UTF_8)));
  }

  private static String inBucket(ChannelAddress address, String what) {
    return Buckets.key(Buckets.of(address.toString()), what + ":" + address);
  }
}
