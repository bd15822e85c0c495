package org.nuanjing.roster;

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
 */
public record Unit(
    String id,
    String name,
    String nameEn,
    Level level,
    Optional<String> parent,
    Optional<String> place) {

  /** How high a unit stands, the highest first. */
  public enum Level {
    REGION,
    CITY,
    COUNTY,
    STATION
  }
}
