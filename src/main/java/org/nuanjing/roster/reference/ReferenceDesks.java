package org.nuanjing.roster.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;

/** The desks in memory. */
public final class ReferenceDesks implements Desks {

  private final Map<String, Desk> byId = new TreeMap<>();

  public ReferenceDesks(Collection<Desk> desks) {
    desks.forEach(desk -> byId.put(desk.id(), desk));
  }

  @Override
  public Desk get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no desk " + id + "."));
  }

  @Override
  public Optional<Desk> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Desk> list() {
    return List.copyOf(byId.values());
  }
}
