package org.nuanjing.aftercare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.tickets.TicketReference;

/** Follow-ups in memory, with the same checks the real store makes. */
public final class InMemoryFollowUpPlans implements FollowUpPlans {

  private final Map<TicketReference, FollowUpPlan> plans = new TreeMap<>();
  private final Map<TicketReference, Instant> alarms = new HashMap<>();
  private final List<OutgoingMessage> outbox = new ArrayList<>();

  /** What staff were told. */
  public synchronized List<OutgoingMessage> outbox() {
    return List.copyOf(outbox);
  }

  @Override
  public synchronized Optional<FollowUpPlan> find(TicketReference ticket) {
    return Optional.ofNullable(plans.get(ticket));
  }

  @Override
  public synchronized List<FollowUpPlan> listRunning() {
    return plans.values().stream().filter(FollowUpPlan::running).toList();
  }

  @Override
  public synchronized boolean commit(
      FollowUpPlan change, Optional<Instant> alarm, List<OutgoingMessage> tell) {
    if (find(change.ticket()).map(FollowUpPlan::version).orElse(0L) != change.version() - 1) {
      return false;
    }
    plans.put(change.ticket(), change);
    outbox.addAll(tell);
    schedule(change.ticket(), alarm);
    return true;
  }

  @Override
  public synchronized void schedule(TicketReference ticket, Optional<Instant> alarm) {
    alarm.ifPresentOrElse(at -> alarms.put(ticket, at), () -> alarms.remove(ticket));
  }

  /** When a plan wakes. */
  public synchronized Optional<Instant> alarm(TicketReference ticket) {
    return Optional.ofNullable(alarms.get(ticket));
  }
}
