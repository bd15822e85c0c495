package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Units;

/** Finds the desk a request goes to: the nearest one up the unit tree that serves its kind. */
public final class Routing {

  /** The kind of desk that takes what no other desk serves. */
  public static final String WELFARE = "welfare";

  private final Units units;
  private final Desks desks;
  private final ServiceLevels levels;

  public Routing(Units units, Desks desks, ServiceLevels levels) {
    this.units = units;
    this.desks = desks;
    this.levels = levels;
  }

  /** Routing to desks that work around the clock. */
  public Routing(Units units, Desks desks) {
    this(units, desks, ServiceLevels.AROUND_THE_CLOCK);
  }

  /** What is owed on a ticket opened at a desk. */
  public ServiceLevel owed(String desk, ResponseClass response, Instant at) {
    return levels.open(desk, response, at);
  }

  /** The nearest desk above another one in the tree of units that serves a kind. */
  public Optional<Desk> above(String desk, String kind) {
    return desks
        .find(desk)
        .map(from -> units.upwards(from.unit()))
        .flatMap(path -> nearest(kind, path.subList(1, path.size())));
  }

  /**
   * The desk for a request.
   *
   * @param kind the kind of desk the intent names
   * @param unit the officer's unit; empty where the chat is bound to nobody: then the region's own
   *     desk
   * @throws IllegalStateException when reference data has no desk for this kind and none for
   *     general welfare
   */
  public Desk route(String kind, Optional<String> unit) {
    List<Unit> path = units.upwards(unit.orElseGet(this::region));
    return nearest(kind, path)
        .or(() -> anywhere(kind))
        .or(() -> nearest(WELFARE, path))
        .or(() -> anywhere(WELFARE))
        .orElseThrow(() -> new IllegalStateException("No desk serves " + kind + " or welfare."));
  }

  private Optional<Desk> nearest(String kind, List<Unit> path) {
    return path.stream()
        .flatMap(unit -> desks.list().stream().filter(desk -> desk.unit().equals(unit.id())))
        .filter(desk -> desk.kinds().contains(kind))
        .findFirst();
  }

  /** A crisis or a wish never ends nowhere because the tree has a gap above the officer. */
  private Optional<Desk> anywhere(String kind) {
    return desks.list().stream().filter(desk -> desk.kinds().contains(kind)).findFirst();
  }

  private String region() {
    return units.list().stream()
        .filter(unit -> unit.level() == Unit.Level.REGION)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The unit tree has no region."))
        .id();
  }
}
