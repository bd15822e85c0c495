package org.nuanjing.aftercare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Incidents in memory; their outreach is woken by hand. */
public final class InMemoryIncidents implements Incidents {

  private final Map<String, Incident> byId = new LinkedHashMap<>();

  @Override
  public synchronized void add(Incident incident) {
    byId.putIfAbsent(incident.id(), incident);
  }

  @Override
  public synchronized Optional<Incident> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<Incident> listOf(String registrar) {
    return byId.values().stream()
        .filter(one -> one.registrar().equals(registrar))
        .sorted(Comparator.comparing(Incident::registeredAt).reversed())
        .toList();
  }
}
