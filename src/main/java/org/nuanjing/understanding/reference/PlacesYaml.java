package org.nuanjing.understanding.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nuanjing.intents.Phrase;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.understanding.Gazetteer.Entry;
import org.nuanjing.understanding.Gazetteer.Kind;

/** Reads provinces and cities. A place has no id of its own: its name is kept. */
final class PlacesYaml {

  static final String FILE = "places.yaml";
  private static final Set<String> KEYS = Set.of("name", "cities", "words");

  private final Faults faults;
  private final List<Entry> entries = new ArrayList<>();

  PlacesYaml(Faults faults) {
    this.faults = faults;
  }

  List<Entry> read(String text) {
    new YamlList(FILE, faults).read(text, "places", KEYS).forEach(this::province);
    return List.copyOf(entries);
  }

  private void province(YamlList.Row row) {
    String name = row.text("name");
    if (!name.isEmpty()) {
      place(name, List.of(name + "省", name + "市", name + "自治区"));
    }
    row.findTexts("cities").forEach(city -> place(city, List.of(city + "市", city + "州")));
    row.findTexts("words").forEach(word -> place(word + "市", List.of(word + "州")));
  }

  private void place(String name, List<String> nicknames) {
    entries.add(new Entry(Kind.PLACE, name, new Phrase(name, name), nicknames, ""));
  }
}
