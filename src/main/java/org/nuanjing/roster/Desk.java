package org.nuanjing.roster;

import java.util.Set;

/**
 * A welfare desk: a team at one unit that serves certain kinds of request for that unit and all
 * below it.
 *
 * @param id unique, such as {@code qinghe-supplies}
 * @param name in Chinese
 * @param nameEn in English
 * @param kinds the kinds it serves, as intents name them, such as {@code supplies}
 * @param unit the unit it sits at
 */
public record Desk(String id, String name, String nameEn, Set<String> kinds, String unit) {

  public Desk {
    kinds = Set.copyOf(kinds);
  }
}
