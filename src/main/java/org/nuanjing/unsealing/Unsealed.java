package org.nuanjing.unsealing;

import java.util.List;
import java.util.Optional;
import org.nuanjing.roster.Unit;
import org.nuanjing.triage.RiskLevel;

/**
 * All that is shown of an officer whose seal was broken: where, how dangerous, how to reach. No
 * badge number, nothing else of the roster. Sensitive: never stored, never logged.
 *
 * @param name what the person is called
 * @param phone empty where the roster has none
 * @param place the unit and those above it, nearest first
 * @param danger the level the ticket stands at
 */
public record Unsealed(String name, Optional<String> phone, List<Unit> place, RiskLevel danger) {

  public Unsealed {
    place = List.copyOf(place);
  }

  @Override
  public String toString() {
    return "Unsealed[redacted]";
  }
}
