package org.nuanjing.duty;

import java.util.List;
import java.util.Map;

/** What people on duty say on the desk: who is away, who stands in for whom. */
public interface DutyBoard {

  /** Everything that is said now. */
  Said read();

  /** Says where somebody is. */
  void say(String staff, Presence presence);

  /** Keeps a swap; an earlier one for the same shifts no longer holds. */
  void keep(Swap swap);

  /**
   * What is said.
   *
   * @param presence by sign-in name; who is missing is reachable
   * @param swaps that are not over for more than a week
   */
  record Said(Map<String, Presence> presence, List<Swap> swaps) {

    /** Nobody said anything. */
    public static final Said NOTHING = new Said(Map.of(), List.of());

    public Said {
      presence = Map.copyOf(presence);
      swaps = List.copyOf(swaps);
    }
  }
}
