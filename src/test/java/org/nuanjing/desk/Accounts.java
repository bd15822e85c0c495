package org.nuanjing.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.roster.PasswordChange;
import org.nuanjing.roster.StaffAccounts;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Staff accounts in memory. */
final class Accounts implements StaffAccounts {

  static final String PASSWORD = "安静的河 green lantern";

  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final PasswordEncoder encoder;
  private final Clock clock;

  Accounts(PasswordEncoder encoder, Clock clock) {
    this.encoder = encoder;
    this.clock = clock;
  }

  synchronized void put(String name, boolean mustChange) {
    failures.remove(name);
    accounts.put(
        name,
        new Account(
            name,
            String.valueOf(encoder.encode(PASSWORD)),
            mustChange,
            clock.instant().minusSeconds(60)));
  }

  @Override
  public synchronized Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public synchronized void recordFailure(String name) {
    failures.merge(name, 1, Integer::sum);
  }

  @Override
  public synchronized void recordSuccess(String name) {
    failures.remove(name);
  }

  @Override
  public synchronized boolean locked(String name) {
    return failures.getOrDefault(name, 0) >= ALLOWED_FAILURES;
  }

  @Override
  public synchronized PasswordChange changePassword(String name, String current, String next) {
    if (!encoder.matches(current, find(name).orElseThrow().passwordHash())) {
      return PasswordChange.WRONG_CURRENT;
    }
    String hash = String.valueOf(encoder.encode(next));
    accounts.put(name, new Account(name, hash, false, clock.instant()));
    return PasswordChange.CHANGED;
  }

  @Override
  public List<InitialPassword> createMissing() {
    return List.of();
  }

  @Override
  public synchronized void endSessions(String name) {
    accounts.computeIfPresent(
        name,
        (same, was) -> new Account(name, was.passwordHash(), was.mustChange(), clock.instant()));
  }

  @Override
  public InitialPassword reset(String name) {
    put(name, true);
    return new InitialPassword(name, PASSWORD);
  }
}
