package org.nuanjing.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people on duty say, in memory. */
public final class InMemoryDutyBoard implements DutyBoard {

  private final Map<String, Presence> presence = new HashMap<>();
  private final List<Swap> swaps = new ArrayList<>();

  @Override
  public synchronized Said read() {
    return new Said(presence, swaps);
  }

  @Override
  public synchronized void say(String staff, Presence said) {
    if (said instanceof Presence.Reachable) {
      presence.remove(staff);
    } else {
      presence.put(staff, said);
    }
  }

  @Override
  public synchronized void keep(Swap swap) {
    swaps.removeIf(one ->
        one.date().equals(swap.date())
            && one.role() == swap.role()
            && one.from().equals(swap.from()));
    swaps.add(swap);
  }
}
