package org.nuanjing.roster;

/**
 * An officer or auxiliary on the roster. Sensitive: never logged, sealed wherever it is stored.
 *
 * @param id names the officer inside the program
 * @param badge the badge number
 * @param name the person's name
 * @param category officer or auxiliary
 * @param unit the id of the unit the person serves in
 */
public record Officer(OfficerId id, String badge, String name, Category category, String unit) {

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
