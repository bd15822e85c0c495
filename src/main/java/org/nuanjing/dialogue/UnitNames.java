package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nuanjing.intents.Phrase;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;
import org.nuanjing.understanding.Gazetteer.Entry;
import org.nuanjing.understanding.Gazetteer.Kind;

/**
 * The names of units and of their places. A unit is also known without the place it stands in, and
 * a 派出所 as 所: 青河县城关派出所 is 城关派出所 and 城关所.
 */
public final class UnitNames {

  private UnitNames() {}

  /** An entry for each unit, and one for each place a unit stands for. */
  public static List<Entry> entries(Units units) {
    List<Entry> entries = new ArrayList<>();
    for (Unit unit : units.list()) {
      Phrase name = new Phrase(unit.name(), unit.nameEn());
      entries.add(new Entry(Kind.UNIT, unit.id(), name, nicknames(unit, units), ""));
      unit.place().ifPresent(place -> entries.add(place(place)));
    }
    return entries;
  }

  private static Entry place(String place) {
    String bare = place.length() > 2 ? place.substring(0, place.length() - 1) : place;
    return new Entry(Kind.PLACE, place, new Phrase(place, place), List.of(bare), "");
  }

  private static List<String> nicknames(Unit unit, Units units) {
    Set<String> names = new LinkedHashSet<>(unit.nicknames());
    units.upwards(unit.id()).stream()
        .flatMap(above -> above.place().stream())
        .filter(place -> unit.name().startsWith(place) && unit.place().isEmpty())
        .map(place -> unit.name().substring(place.length()))
        .forEach(names::add);
    List<String> shorter =
        names.stream()
            .filter(each -> each.endsWith("派出所"))
            .map(each -> each.substring(0, each.length() - "派出所".length()) + "所")
            .toList();
    names.addAll(shorter);
    return List.copyOf(names);
  }
}
