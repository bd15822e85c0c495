package org.nuanjing.roster.redis;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.SignInAddresses;

/**
 * Failed sign-ins by network address in Redis.
 *
 * <pre>
 * key                                   type        contents                expiry      removed by
 * sign-in:{hash of the address}:failures sorted set failed sign-ins by time 15 minutes  expiry
 * </pre>
 */
public final class RedisSignInAddresses implements SignInAddresses {

  private final Pseudonym pseudonym;
  private final Attempts failures;

  public RedisSignInAddresses(RedisStore store, Pseudonym pseudonym, Clock clock) {
    this.pseudonym = pseudonym;
    failures = new Attempts(store, clock, Duration.ofMinutes(REST_MINUTES), ALLOWED_FAILURES);
  }

  @Override
  public boolean resting(String address) {
    return failures.full(key(address));
  }

  @Override
  public void recordFailure(String address) {
    failures.note(key(address), UUID.randomUUID().toString());
  }

  private String key(String address) {
    return "sign-in:{" + pseudonym.of("sign-in address", address) + "}:failures";
  }
}
