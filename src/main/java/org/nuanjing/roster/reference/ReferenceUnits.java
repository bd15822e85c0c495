package org.nuanjing.roster.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;

/** The tree of units in memory, read once and sound. */
public final class ReferenceUnits implements Units {

  private final Map<String, Unit> byId = new LinkedHashMap<>();

  /** Units that form one tree: parents are there and stand higher. */
  public ReferenceUnits(Collection<Unit> units) {
    units.stream()
        .sorted(Comparator.comparing(Unit::level))
        .forEach(unit -> byId.put(unit.id(), unit));
  }

  @Override
  public Unit get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no unit " + id + "."));
  }

  @Override
  public Optional<Unit> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Unit> list() {
    return List.copyOf(byId.values());
  }

  @Override
  public List<Unit> upwards(String id) {
    List<Unit> path = new ArrayList<>();
    Optional<Unit> unit = Optional.of(get(id));
    while (unit.isPresent()) {
      path.add(unit.get());
      unit = unit.get().parent().map(this::get);
    }
    return List.copyOf(path);
  }

  @Override
  public boolean within(String id, String ancestor) {
    return upwards(id).stream().anyMatch(unit -> unit.id().equals(ancestor));
  }
}
