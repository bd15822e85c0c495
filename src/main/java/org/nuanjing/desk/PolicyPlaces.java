package org.nuanjing.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.nuanjing.roster.Units;
import org.springframework.stereotype.Component;

/** The places of the units, as rules name them. */
@Component
final class PolicyPlaces {

  private final Units units;

  PolicyPlaces(Units units) {
    this.units = units;
  }

  /** The places rules may be for, as they are written. */
  List<String> list() {
    return units.list().stream()
        .map(unit -> of(unit.id()))
        .filter(place -> !place.isEmpty())
        .distinct()
        .toList();
  }

  /** The place a unit serves, from the province down; empty where none is named. */
  String of(String unit) {
    return units.upwards(unit).reversed().stream()
        .flatMap(one -> one.place().stream())
        .collect(Collectors.joining("/"));
  }
}
