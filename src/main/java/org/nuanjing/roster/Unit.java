package org.nuanjing.roster;

import java.util.List;
import java.util.Optional;

/**
 * A unit in the tree region – city – county – station.
 *
 * @param id short, lower-case, unique, such as {@code qinghe}
 * @param name as officers say it
 * @param nameEn in English
 * @param level how high it stands
 * @param parent the unit above; empty for the region alone
 * @param place the place it serves, as rules name it, such as 青河县; empty for a station
 * @param nicknames what else officers call it, such as 县局; may be empty
 */
public record Unit(
    String id,
    String name,
    String nameEn,
    Level level,
    Optional<String> parent,
    Optional<String> place,
    List<String> nicknames) {

  public Unit {
    nicknames = List.copyOf(nicknames);
  }

  /** A unit without nicknames. */
  public Unit(
      String id,
      String name,
      String nameEn,
      Level level,
      Optional<String> parent,
      Optional<String> place) {
    this(id, name, nameEn, level, parent, place, List.of());
  }

  /** How high a unit stands, the highest first. */
  public enum Level {
    REGION,
    CITY,
    COUNTY,
    STATION
  }
}
