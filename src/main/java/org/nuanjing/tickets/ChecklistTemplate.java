package org.nuanjing.tickets;

import java.util.List;
import java.util.Set;

/**
 * A list of things to do for some kinds of request.
 *
 * @param id unique
 * @param title what staff choose it by
 * @param intents the names of the intents it is for; empty for all
 */
public record ChecklistTemplate(String id, String title, Set<String> intents, List<String> items) {

  public ChecklistTemplate {
    intents = Set.copyOf(intents);
    items = List.copyOf(items);
  }

  /** Whether it is for a kind of request. */
  public boolean serves(String intent) {
    return intents.isEmpty() || intents.contains(intent);
  }
}
