package org.nuanjing.understanding.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nuanjing.intents.Phrase;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.understanding.Gazetteer.Entry;
import org.nuanjing.understanding.Gazetteer.Kind;
import org.nuanjing.understanding.numbers.Measures;

/** Reads the things that can be asked for. */
final class CatalogueYaml {

  static final String FILE = "catalogue.yaml";
  private static final Set<String> KEYS = Set.of("id", "name", "name-en", "measure", "nicknames");

  private final Faults faults;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> taken = new TreeMap<>();

  CatalogueYaml(Faults faults) {
    this.faults = faults;
  }

  List<Entry> read(String text) {
    new YamlList(FILE, faults).read(text, "catalogue", KEYS).forEach(this::entry);
    return List.copyOf(entries.values());
  }

  private void entry(YamlList.Row row) {
    String measure = row.text("measure");
    if (!measure.isEmpty() && !Measures.named(measure).equals(Measures.find(measure))) {
      row.fault("“" + measure + "” is no measure word.", "Use one such as 个, 箱, 盒, 件, 双.");
    }
    Phrase name = new Phrase(row.text("name"), row.text("name-en"));
    Entry entry = new Entry(Kind.ITEM, row.id(), name, row.findTexts("nicknames"), measure);
    if (entries.putIfAbsent(entry.id(), entry) != null) {
      row.fault("“" + entry.id() + "” stands here twice.", "Give one of them another id.");
      return;
    }
    claim(row, entry, name.zh());
    claim(row, entry, name.en());
    entry.nicknames().forEach(each -> claim(row, entry, each));
  }

  /** A word that names two things would always be taken for the first. */
  private void claim(YamlList.Row row, Entry entry, String word) {
    String owner = taken.putIfAbsent(word.toLowerCase(Locale.ROOT), entry.id());
    if (owner != null && !owner.equals(entry.id())) {
      row.fault("“" + word + "” names “" + owner + "” too.", "Leave it to one of them.");
    }
  }
}
