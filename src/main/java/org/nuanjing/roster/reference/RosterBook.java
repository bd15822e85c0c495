package org.nuanjing.roster.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;

/** The roster in memory. */
public final class RosterBook {

  private final Pseudonym pseudonym;
  private final Map<OfficerId, Officer> byId = new LinkedHashMap<>();

  public RosterBook(Collection<RosterEntry> entries, Pseudonym pseudonym) {
    this.pseudonym = pseudonym;
    for (RosterEntry entry : entries) {
      OfficerId id = id(entry.badge());
      byId.put(
          id,
          new Officer(
              id, entry.badge(), entry.name(), entry.category(), entry.unit(), entry.phone()));
    }
  }

  /** The id that belongs to a badge number as somebody typed it, on the roster or not. */
  public OfficerId id(String badge) {
    return new OfficerId(pseudonym.of("officer", RosterEntry.badge(badge)));
  }

  /** The officer of that id. */
  public Optional<Officer> find(OfficerId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All, in the order of the roster. */
  public List<Officer> list() {
    return List.copyOf(byId.values());
  }
}
