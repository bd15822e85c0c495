package org.nuanjing.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.SwapRequest.State;

/** What people on duty say, in memory. */
public final class InMemoryDutyBoard implements DutyBoard {

  private final Map<String, Presence> presence = new HashMap<>();
  private final Map<String, Integer> limits = new HashMap<>();
  private final Map<String, Swap> swaps = new HashMap<>();
  private final Map<String, SwapRequest> requests = new HashMap<>();
  private final List<OutgoingMessage> outbox = new ArrayList<>();

  @Override
  public synchronized Said read() {
    return new Said(presence, limits, List.copyOf(swaps.values()));
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
  public synchronized void limit(String staff, int most) {
    limits.put(staff, most);
  }

  @Override
  public synchronized List<SwapRequest> requests() {
    return requests.values().stream()
        .sorted(Comparator.comparing(SwapRequest::at).reversed())
        .toList();
  }

  @Override
  public synchronized boolean keep(SwapRequest request, List<OutgoingMessage> tell) {
    boolean first = request.state() == State.ASKED || request.state() == State.ENTERED;
    boolean waits =
        requests.values().stream()
            .filter(one -> one.state() == State.ASKED && one.shifts().equals(request.shifts()))
            .anyMatch(one -> first || one.id().equals(request.id()));
    if (first == waits) {
      return false;
    }
    requests.put(request.id(), request);
    request.swap().ifPresent(swap -> swaps.put(request.shifts(), swap));
    outbox.addAll(tell);
    return true;
  }

  /** Forgets everything. */
  public synchronized void clear() {
    presence.clear();
    limits.clear();
    swaps.clear();
    requests.clear();
    outbox.clear();
  }

  /** What was told, in order. */
  public synchronized List<OutgoingMessage> outbox() {
    return List.copyOf(outbox);
  }
}
