package org.nuanjing.roster.reference;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.Unit;

/** Reads who works at the desks. */
final class StaffYaml {

  static final String FILE = "staff.yaml";
  private static final Set<String> KEYS =
      Set.of("name", "display-name", "title", "roles", "desks", "unit", "commands");

  private final Faults faults;
  private final Map<String, Unit> units;
  private final Set<String> desks;
  private final Map<String, StaffMember> staff = new LinkedHashMap<>();

  StaffYaml(Map<String, Unit> units, Set<String> desks, Faults faults) {
    this.units = units;
    this.desks = desks;
    this.faults = faults;
  }

  List<StaffMember> read(String text) {
    new YamlList(FILE, faults).read(text, "staff", KEYS).forEach(this::member);
    if (staff.values().stream().noneMatch(one -> one.roles().contains(Role.ADMINISTRATOR))) {
      faults.add(FILE, 0, "Nobody is an administrator.", "Give somebody that role.");
    }
    return List.copyOf(staff.values());
  }

  private void member(YamlList.Row row) {
    String name = row.text("name");
    if (!name.isEmpty() && !name.matches("[a-z][a-z0-9.-]{1,39}")) {
      row.fault(
          "“" + name + "” is no sign-in name.", "Use lower-case letters, digits, dots, hyphens.");
    }
    String unit = row.text("unit");
    if (!unit.isEmpty() && !units.containsKey(unit)) {
      row.fault("There is no unit “" + unit + "”.", "Use an id of units.yaml.");
    }
    StaffMember member =
        new StaffMember(
            name,
            row.text("display-name"),
            row.text("title"),
            roles(row),
            desks(row),
            unit,
            commands(row));
    if (staff.putIfAbsent(name, member) != null) {
      row.fault("“" + name + "” stands here twice.", "Give one of them another name.");
    }
  }

  /** The units named, and all below them. */
  private Set<String> commands(YamlList.Row row) {
    Set<String> named = new HashSet<>(row.findTexts("commands"));
    named.stream()
        .filter(unit -> !units.containsKey(unit))
        .forEach(unit -> row.fault("There is no unit “" + unit + "”.", "Use an id of units.yaml."));
    Set<String> all = new HashSet<>();
    for (Unit unit : units.values()) {
      if (upwards(unit).anyMatch(named::contains)) {
        all.add(unit.id());
      }
    }
    return all;
  }

  /**
   * Levels fall from parent to child, which the reader of units.yaml sees to; 4 are all there are.
   */
  private Stream<String> upwards(Unit unit) {
    return Stream.iterate(
            Optional.of(unit),
            Optional::isPresent,
            (Optional<Unit> at) -> at.flatMap(Unit::parent).map(units::get))
        .limit(Unit.Level.values().length)
        .flatMap(Optional::stream)
        .map(Unit::id);
  }

  private static Set<Role> roles(YamlList.Row row) {
    Set<Role> roles = new HashSet<>();
    for (String word : row.texts("roles")) {
      Optional<Role> role =
          Arrays.stream(Role.values())
              .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst();
      if (role.isEmpty()) {
        row.fault(
            "There is no role “" + word + "”.",
            "Use agent, counsellor, supervisor, lead, administrator, auditor.");
      }
      role.ifPresent(roles::add);
    }
    return roles;
  }

  private Set<String> desks(YamlList.Row row) {
    if (row.find("desks").equals(Optional.of("all"))) {
      return desks;
    }
    List<String> named = row.texts("desks");
    named.stream()
        .filter(desk -> !desks.contains(desk))
        .forEach(desk ->
            row.fault("There is no desk “" + desk + "”.", "Use an id of desks.yaml, or all."));
    return Set.copyOf(named);
  }
}
