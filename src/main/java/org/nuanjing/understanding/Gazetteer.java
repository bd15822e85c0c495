package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.intents.Phrase;
import org.nuanjing.understanding.values.Name;

/**
 * Names that are read out of messages: units, places, things of the catalogue, hospitals.
 *
 * @param entries all of them; a name may belong to several
 */
public record Gazetteer(List<Entry> entries) {

  /** No names at all. */
  public static final Gazetteer EMPTY = new Gazetteer(List.of());

  public Gazetteer {
    entries = List.copyOf(entries);
  }

  /** The entries as names to look for. */
  List<Name> names() {
    return entries.stream().map(Entry::toName).toList();
  }

  /** What a name names. */
  public enum Kind {
    UNIT,
    PLACE,
    ITEM,
    HOSPITAL
  }

  /**
   * One thing with a name.
   *
   * @param id what is kept: lower-case letters, digits and hyphens; of a place its name
   * @param name how it is shown
   * @param nicknames what else it is called, in any language
   * @param measure the measure word it is counted by where none is said, such as 箱; empty where
   *     nothing is counted
   */
  public record Entry(Kind kind, String id, Phrase name, List<String> nicknames, String measure) {

    public Entry {
      nicknames = List.copyOf(nicknames);
    }

    private Name toName() {
      List<String> all = new ArrayList<>(List.of(name.zh(), name.en()));
      all.addAll(nicknames);
      Name.Kind named =
          switch (kind) {
            case UNIT -> Name.Kind.UNIT;
            case PLACE -> Name.Kind.PLACE;
            case ITEM -> Name.Kind.ITEM;
            case HOSPITAL -> Name.Kind.HOSPITAL;
          };
      return new Name(named, id, name, all.stream().distinct().toList(), measure);
    }
  }
}
