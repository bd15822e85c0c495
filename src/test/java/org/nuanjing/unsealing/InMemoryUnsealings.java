package org.nuanjing.unsealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.tickets.TicketReference;

/** Unsealings in memory, with the same checks the real store makes. */
public final class InMemoryUnsealings implements Unsealings {

  private final Map<UnsealingId, Unsealing> byId = new LinkedHashMap<>();
  private final List<OutgoingMessage> outbox = new ArrayList<>();
  private final Map<UnsealingId, Instant> alarms = new HashMap<>();
  private boolean dies;

  /** Whom staff were called. */
  public synchronized List<OutgoingMessage> outbox() {
    return List.copyOf(outbox);
  }

  /** When one wakes by itself. */
  public synchronized Optional<Instant> alarm(UnsealingId id) {
    return Optional.ofNullable(alarms.get(id));
  }

  @Override
  public synchronized Optional<Unsealing> find(UnsealingId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<Unsealing> listOf(TicketReference ticket) {
    return byId.values().stream()
        .filter(one -> one.id().ticket().equals(ticket))
        .sorted(Comparator.comparingInt((Unsealing one) -> one.id().nth()).reversed())
        .toList();
  }

  @Override
  public synchronized List<Unsealing> listUnsettled() {
    return byId.values().stream()
        .filter(one -> !one.settled())
        .sorted(Comparator.comparing(one -> one.steps().getFirst().at()))
        .toList();
  }

  /** The next commit is cut off before anything of it is written. */
  public synchronized void dieAtTheNextCommit() {
    dies = true;
  }

  @Override
  public synchronized Outcome commit(
      Unsealing change, Optional<Instant> alarm, List<OutgoingMessage> calls) {
    if (dies) {
      dies = false;
      throw new IllegalStateException("Cut off.");
    }
    UnsealingId id = change.id();
    boolean next = change.version() > 1 || listOf(id.ticket()).size() == id.nth() - 1;
    if (!next || find(id).map(Unsealing::version).orElse(0L) != change.version() - 1) {
      return Outcome.CHANGED_MEANWHILE;
    }
    byId.put(id, change);
    outbox.addAll(calls);
    schedule(id, alarm);
    return Outcome.COMMITTED;
  }

  @Override
  public synchronized void schedule(UnsealingId id, Optional<Instant> alarm) {
    alarm.ifPresentOrElse(at -> alarms.put(id, at), () -> alarms.remove(id));
  }
}
