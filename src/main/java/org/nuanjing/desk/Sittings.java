package org.nuanjing.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanjing.desk.Sitting.Wish;
import org.nuanjing.roster.StaffAccounts;
import org.springframework.stereotype.Component;

/** Who sits at the desk through this node. Ending all of somebody's holds on every node. */
@Component
final class Sittings {

  /** How many browsers one person has open; the one longest out of use makes room. */
  private static final int MOST = 3;

  private final Set<Sitting> all = ConcurrentHashMap.newKeySet();
  private final StaffAccounts accounts;
  private final DeskSettings settings;
  private final Clock clock;

  Sittings(StaffAccounts accounts, DeskSettings settings, Clock clock) {
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  synchronized Sitting begin(String name, UserAgent browser, Wish wish) {
    List<Sitting> before = of(name);
    before.stream().skip(MOST - 1L).forEach(Sitting::end);
    Sitting sitting = new Sitting(name, browser, wish, settings, clock, all::remove);
    all.add(sitting);
    return sitting;
  }

  /** Those of one person, the one in use last first. */
  List<Sitting> of(String name) {
    return all.stream()
        .filter(sitting -> sitting.name().equals(name) && !sitting.over())
        .sorted(Comparator.comparing(Sitting::acted).reversed())
        .toList();
  }

  /** Ends one of somebody's; whether it was there. */
  boolean end(String name, String id) {
    List<Sitting> found = of(name).stream().filter(sitting -> sitting.id().equals(id)).toList();
    found.forEach(Sitting::end);
    return !found.isEmpty();
  }

  /** Ends all others of the same person. */
  void endOthers(Sitting sitting) {
    accounts.endSessions(sitting.name());
    sitting.renew();
    of(sitting.name()).stream().filter(other -> other != sitting).forEach(Sitting::end);
  }

  /** Ends all of somebody. */
  void endAll(String name) {
    accounts.endSessions(name);
    of(name).forEach(Sitting::end);
  }
}
