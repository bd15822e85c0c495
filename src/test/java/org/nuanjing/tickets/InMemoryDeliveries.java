package org.nuanjing.tickets;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Deliveries in memory. */
public final class InMemoryDeliveries implements Deliveries {

  private final Map<TicketReference, Map<String, Instant>> sent = new ConcurrentHashMap<>();

  @Override
  public void sent(TicketReference ticket, String entry, Instant at) {
    sent.computeIfAbsent(ticket, _ -> new ConcurrentHashMap<>()).put(entry, at);
  }

  @Override
  public Map<String, Instant> of(TicketReference ticket) {
    return new HashMap<>(sent.getOrDefault(ticket, Map.of()));
  }
}
