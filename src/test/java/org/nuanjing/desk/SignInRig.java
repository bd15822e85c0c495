package org.nuanjing.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.nuanjing.roster.InMemorySecondFactors;
import org.nuanjing.roster.SignInAddresses;
import org.nuanjing.roster.Staff;
import org.springframework.context.annotation.Bean;

/** How people sign in to the desk that stands alone, with a clock that can be put on. */
class SignInRig {

  @Bean
  LaterClock clock() {
    return new LaterClock();
  }

  @Bean
  InMemorySecondFactors secondFactors(Staff staff, Clock clock) {
    return new InMemorySecondFactors(staff, clock);
  }

  @Bean
  Addresses signInAddresses() {
    return new Addresses();
  }

  /** The time of day, and more. */
  static final class LaterClock extends Clock {
    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

    void move(Duration by) {
      later.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(later.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Failures that count for ever. */
  static final class Addresses implements SignInAddresses {
    private final Map<String, Integer> failures = new HashMap<>();

    @Override
    public synchronized boolean resting(String address) {
      return failures.getOrDefault(address, 0) >= ALLOWED_FAILURES;
    }

    @Override
    public synchronized void recordFailure(String address) {
      failures.merge(address, 1, Integer::sum);
    }
  }
}
