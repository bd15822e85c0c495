package org.nuanjing.understanding.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.intents.Phrase;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.understanding.Hospital;
import org.nuanjing.understanding.values.Departments;

/** Reads the hospitals. */
final class HospitalsYaml {

  static final String FILE = "hospitals.yaml";
  private static final Set<String> KEYS =
      Set.of("id", "name", "name-en", "nicknames", "place", "level", "departments");
  private static final List<String> LEVELS = List.of("3A", "3B", "2A", "2B", "1A");

  private final Faults faults;
  private final Map<String, Hospital> hospitals = new LinkedHashMap<>();

  HospitalsYaml(Faults faults) {
    this.faults = faults;
  }

  List<Hospital> read(String text) {
    new YamlList(FILE, faults).read(text, "hospitals", KEYS).forEach(this::hospital);
    return List.copyOf(hospitals.values());
  }

  private void hospital(YamlList.Row row) {
    String level = row.text("level");
    if (!level.isEmpty() && !LEVELS.contains(level)) {
      row.fault("There is no level “" + level + "”.", "Use " + String.join(", ", LEVELS) + ".");
    }
    List<String> departments = row.texts("departments");
    departments.stream()
        .filter(department -> !Departments.ids().contains(department))
        .forEach(department ->
            row.fault(
                "There is no department “" + department + "”.",
                "Use: " + String.join(", ", Departments.ids()) + "."));
    Hospital hospital =
        new Hospital(
            row.id(),
            new Phrase(row.text("name"), row.text("name-en")),
            row.findTexts("nicknames"),
            row.text("place"),
            level,
            departments);
    if (hospitals.putIfAbsent(hospital.id(), hospital) != null) {
      row.fault("“" + hospital.id() + "” stands here twice.", "Give one of them another id.");
    }
  }
}
