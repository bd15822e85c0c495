package org.nuanjing.aftercare;

import java.time.Instant;
import java.util.List;
import org.nuanjing.roster.OfficerId;

/**
 * A critical incident a unit registered. Sensitive: it names who was there.
 *
 * @param id unique; the same form sent twice has the same
 * @param unit the id of the unit
 * @param happenedAt when it happened, as the unit knows it
 * @param registrar the sign-in name of who registered it
 * @param officers who was involved; each is reached out to once
 */
public record Incident(
    String id,
    String unit,
    Kind kind,
    Instant happenedAt,
    String registrar,
    Instant registeredAt,
    List<OfficerId> officers) {

  /** What an id looks like. */
  public static final String ID = "[0-9a-f-]{36}";

  public Incident {
    officers = List.copyOf(officers);
    if (!id.matches(ID) || officers.isEmpty()) {
      throw new IllegalArgumentException("An incident has an id and officers.");
    }
  }

  @Override
  public String toString() {
    return "Incident[" + id + ", redacted]";
  }

  /** The incidents the clinical rules list. */
  public enum Kind {
    WEAPON_USE,
    VIOLENT_ATTACK,
    INJURY,
    COMRADE_CASUALTY,
    MAJOR_RESCUE
  }
}
