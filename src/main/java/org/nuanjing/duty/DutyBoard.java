package org.nuanjing.duty;

import java.util.List;
import java.util.Map;
import org.nuanjing.channel.OutgoingMessage;

/** What people on duty say on the desk: who is away, who stands in for whom. */
public interface DutyBoard {

  /** Everything that is said now. */
  Said read();

  /** Says where somebody is. */
  void say(String staff, Presence presence);

  /** Says how many contacts somebody holds at the most before others are called first. */
  void limit(String staff, int most);

  /** The requests for swaps of about a year, the latest first. */
  List<SwapRequest> requests();

  /**
   * Keeps a request as it stands now. One that holds sets an earlier swap of the same shifts aside.
   *
   * @param tell goes out with it
   * @return false, and nothing is kept, where a new one comes while another of the same shifts is
   *     not answered, or one is decided that no longer waits
   */
  boolean keep(SwapRequest request, List<OutgoingMessage> tell);

  /**
   * What is said.
   *
   * @param presence by sign-in name; who is missing is reachable
   * @param limits how many contacts somebody wants to hold at the most, by sign-in name
   * @param swaps that are not over for more than a week
   */
  record Said(Map<String, Presence> presence, Map<String, Integer> limits, List<Swap> swaps) {

    /** Nobody said anything. */
    public static final Said NOTHING = new Said(Map.of(), Map.of(), List.of());

    public Said {
      presence = Map.copyOf(presence);
      limits = Map.copyOf(limits);
      swaps = List.copyOf(swaps);
    }
  }
}
