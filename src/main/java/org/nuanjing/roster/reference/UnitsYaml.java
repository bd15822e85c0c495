package org.nuanjing.roster.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Unit.Level;

/** Reads the tree of units. */
final class UnitsYaml {

  static final String FILE = "units.yaml";
  private static final Set<String> KEYS =
      Set.of("id", "name", "name-en", "level", "parent", "place", "nicknames");

  private final Faults faults;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<Unit, YamlList.Row> rows = new LinkedHashMap<>();

  UnitsYaml(Faults faults) {
    this.faults = faults;
  }

  Map<String, Unit> read(String text) {
    new YamlList(FILE, faults).read(text, "units", KEYS).forEach(this::unit);
    rows.forEach(this::place);
    long regions = units.values().stream().filter(unit -> unit.level() == Level.REGION).count();
    if (regions != 1) {
      faults.add(FILE, 0, "There are " + regions + " units of level region.", "Keep exactly one.");
    }
    return units;
  }

  private void unit(YamlList.Row row) {
    String id = row.id();
    Optional<Level> level = level(row.text("level"));
    if (level.isEmpty()) {
      row.fault("The level is not known.", "Use region, city, county or station.");
    }
    Unit unit =
        new Unit(
            id,
            row.text("name"),
            row.text("name-en"),
            level.orElse(Level.STATION),
            row.find("parent"),
            row.find("place"),
            row.findTexts("nicknames"));
    if (units.putIfAbsent(id, unit) != null) {
      row.fault("“" + id + "” stands here twice.", "Give one of them another id.");
    } else {
      rows.put(unit, row);
    }
  }

  /** Levels fall from parent to child, so that no circle can be. */
  private void place(Unit unit, YamlList.Row row) {
    if (unit.parent().isEmpty()) {
      if (unit.level() != Level.REGION) {
        row.fault("“" + unit.id() + "” has no parent.", "Name the unit above it.");
      }
      return;
    }
    Unit parent = units.get(unit.parent().get());
    if (parent == null) {
      row.fault(
          "There is no unit “" + unit.parent().get() + "” to be the parent.",
          "Use the id of a unit in this file.");
    } else if (parent.level().compareTo(unit.level()) >= 0) {
      row.fault(
          "“" + parent.id() + "” does not stand above “" + unit.id() + "”.",
          "Levels go region, city, county, station; no unit stands above itself.");
    }
  }

  private static Optional<Level> level(String text) {
    return Arrays.stream(Level.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }
}
