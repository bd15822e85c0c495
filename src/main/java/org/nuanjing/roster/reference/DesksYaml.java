package org.nuanjing.roster.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.roster.Desk;

/** Reads the desks. */
final class DesksYaml {

  static final String FILE = "desks.yaml";

  /** What desks can serve. */
  private static final Set<String> KINDS =
      Set.of(
          "counselling",
          "medical",
          "supplies",
          "policy",
          "honour",
          "union",
          "welfare",
          "rights",
          "leave",
          "family",
          "education");

  private static final Set<String> KEYS = Set.of("id", "name", "name-en", "kinds", "unit");

  private final Faults faults;
  private final Set<String> units;
  private final Map<String, Desk> desks = new LinkedHashMap<>();

  DesksYaml(Set<String> units, Faults faults) {
    this.units = units;
    this.faults = faults;
  }

  Map<String, Desk> read(String text) {
    new YamlList(FILE, faults).read(text, "desks", KEYS).forEach(this::desk);
    for (String kind : List.of("counselling", "welfare")) {
      if (desks.values().stream().noneMatch(desk -> desk.kinds().contains(kind))) {
        faults.add(
            FILE,
            0,
            "No desk serves " + kind + ".",
            "Add one at the region, so that nobody is lost.");
      }
    }
    return desks;
  }

  private void desk(YamlList.Row row) {
    String id = row.id();
    List<String> kinds = row.texts("kinds");
    kinds.stream()
        .filter(kind -> !KINDS.contains(kind))
        .forEach(kind ->
            row.fault(
                "No request is of the kind “" + kind + "”.",
                "Use: " + String.join(", ", KINDS.stream().sorted().toList()) + "."));
    String unit = row.text("unit");
    if (!unit.isEmpty() && !units.contains(unit)) {
      row.fault("There is no unit “" + unit + "”.", "Use an id of units.yaml.");
    }
    Desk desk = new Desk(id, row.text("name"), row.text("name-en"), Set.copyOf(kinds), unit);
    if (desks.putIfAbsent(id, desk) != null) {
      row.fault("“" + id + "” stands here twice.", "Give one of them another id.");
    }
  }
}
