package org.nuanjing.roster;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Second factors in a map; recovery codes are counted up. */
public final class InMemorySecondFactors implements SecondFactors {

  private final Staff staff;
  private final Clock clock;
  private final Map<String, byte[]> waiting = new HashMap<>();
  private final Map<String, byte[]> secrets = new HashMap<>();
  private final Map<String, Long> steps = new HashMap<>();
  private final Map<String, Set<String>> recovery = new HashMap<>();
  private int made;

  public InMemorySecondFactors(Staff staff, Clock clock) {
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public synchronized boolean has(String name) {
    return secrets.containsKey(name);
  }

  @Override
  public synchronized Secret begin(String name) {
    if (staff.find(name).isEmpty()) {
      throw new IllegalArgumentException(name);
    }
    byte[] secret = OneTimeCodes.newSecret();
    waiting.put(name, secret);
    return OneTimeCodes.written(secret);
  }

  @Override
  public synchronized Optional<List<String>> confirm(String name, String code) {
    byte[] secret = waiting.getOrDefault(name, new byte[1]);
    OptionalLong step = OneTimeCodes.step(secret, code, clock.instant(), -1);
    if (step.isEmpty() || !waiting.containsKey(name)) {
      return Optional.empty();
    }
    waiting.remove(name);
    secrets.put(name, secret);
    steps.put(name, step.getAsLong());
    return Optional.of(renew(name));
  }

  @Override
  public synchronized Check check(String name, String code) {
    byte[] secret = secrets.get(name);
    if (secret == null) {
      return Check.REFUSED;
    }
    OptionalLong step =
        OneTimeCodes.step(secret, code, clock.instant(), steps.getOrDefault(name, -1L));
    if (step.isPresent()) {
      steps.put(name, step.getAsLong());
      return Check.APP;
    }
    return recovery.getOrDefault(name, Set.of()).remove(OneTimeCodes.meant(code))
        ? Check.RECOVERY
        : Check.REFUSED;
  }

  @Override
  public synchronized List<String> renew(String name) {
    if (!has(name)) {
      return List.of();
    }
    List<String> codes =
        IntStream.range(0, RECOVERY_CODES).mapToObj(i -> "RECOVERY" + made++).toList();
    recovery.put(name, new HashSet<>(codes));
    return codes;
  }

  @Override
  public synchronized int left(String name) {
    return recovery.getOrDefault(name, Set.of()).size();
  }

  @Override
  public synchronized void reset(String name) {
    waiting.remove(name);
    secrets.remove(name);
    steps.remove(name);
    recovery.remove(name);
  }
}
