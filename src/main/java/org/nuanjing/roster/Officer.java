package org.nuanjing.roster;

import java.util.Optional;

/**
 * An officer or auxiliary on the roster. Sensitive: never logged, sealed wherever it is stored.
 *
 * @param id names the officer inside the program
 * @param badge the badge number
 * @param name the person's name
 * @param category officer or auxiliary
 * @param unit the id of the unit the person serves in
 * @param phone where the person can be reached, for emergencies alone; empty where the roster has
 *     none
 */
public record Officer(
    OfficerId id,
    String badge,
    String name,
    Category category,
    String unit,
    Optional<String> phone) {

  /** An officer without a phone number. */
  public Officer(OfficerId id, String badge, String name, Category category, String unit) {
    this(id, badge, name, category, unit, Optional.empty());
  }

  /** What a person is employed as. */
  public enum Category {
    /** 民警. */
    OFFICER,
    /** 辅警. */
    AUXILIARY
  }

  @Override
  public String toString() {
    return "Officer[" + id + ", redacted]";
  }
}
