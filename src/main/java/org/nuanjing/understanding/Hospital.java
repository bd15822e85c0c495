package org.nuanjing.understanding;

import java.util.List;
import org.nuanjing.intents.Phrase;

/**
 * A hospital of the reference data.
 *
 * @param id lower-case letters, digits and hyphens
 * @param nicknames what else it is called
 * @param place where it stands, as units name their place, such as 青河县
 * @param level its grade: {@code 3A} to {@code 1A}
 * @param departments ids of departments, as slots of that type keep them
 */
public record Hospital(
    String id,
    Phrase name,
    List<String> nicknames,
    String place,
    String level,
    List<String> departments) {

  public Hospital {
    nicknames = List.copyOf(nicknames);
    departments = List.copyOf(departments);
  }

  Gazetteer.Entry entry() {
    return new Gazetteer.Entry(Gazetteer.Kind.HOSPITAL, id, name, nicknames, "");
  }
}
