package org.nuanjing.policy.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;

/** Which documents may answer one question: in force on its day, and valid in its place. */
final class Scope {

  private final Catalogue catalogue;
  private final Map<String, Standing> standings;
  private final boolean placeKnown;
  private final Region own;
  private final List<Region> named;
  private final Category category;
  private final Places places;

  Scope(Catalogue catalogue, Question question) {
    this.catalogue = catalogue;
    this.standings = catalogue.standings(question.asOf());
    this.placeKnown = !question.region().isBlank();
    this.own = catalogue.places().complete(Region.parse(question.region()));
    this.places = catalogue.places().with(List.of(own));
    this.named = places.namedIn(question.text());
    this.category = question.category();
  }

  /** Where a document holds, seen from the asker. */
  Reach reach(Entry entry) {
    Region region = entry.region();
    if (region.national()) {
      return Reach.NATIONAL;
    }
    if (placeKnown && region.covers(own)) {
      return Reach.OWN;
    }
    return placeKnown || !named.isEmpty() ? Reach.OTHER : Reach.UNKNOWN;
  }

  Standing standing(Entry entry) {
    return Optional.ofNullable(standings.get(entry.id())).orElse(Standing.IN_FORCE);
  }

  /**
   * Whom a clause is for, seen from the asker: by what its document says of itself or is called,
   * and by what the clause says.
   */
  Addressee addressee(Entry entry, String text) {
    if (category == Category.UNKNOWN || entry.addressees().isEmpty()) {
      return Addressee.EVERYBODY;
    }
    return entry.addressees().contains(category) || Entry.addressees(text).contains(category)
        ? Addressee.ASKER
        : Addressee.OTHERS;
  }

  /** The places of the country, of the documents and of the asker. */
  Places places() {
    return places;
  }

  /** The place asked for: the one the question names, else the asker's own; may be empty. */
  String place() {
    return named.isEmpty() ? own.toString() : named.getFirst().toString();
  }

  /** The places the question names that are not around the asker's own; often none. */
  List<Region> elsewhere() {
    return named.stream().filter(place -> !place.covers(own) || !placeKnown).toList();
  }

  /** The documents that may answer, whichever version of them; by id. */
  Map<String, Reach> inPlace() {
    Map<String, Reach> reaches = new HashMap<>();
    for (Entry entry : catalogue.entries()) {
      if (holds(entry.region())) {
        reaches.put(entry.id(), reach(entry));
      }
    }
    return reaches;
  }

  /** The documents in force that may answer. */
  Set<String> answering() {
    return inPlace().keySet().stream()
        .filter(id -> standing(catalogue.get(id)) == Standing.IN_FORCE)
        .collect(Collectors.toSet());
  }

  boolean inForce(Entry entry) {
    return standing(entry) == Standing.IN_FORCE;
  }

  /**
   * The documents that would answer elsewhere or at another time: in force in places that were not
   * asked for, or in no version in force.
   */
  Set<String> foreign() {
    Set<String> inPlace = inPlace().keySet();
    return catalogue.entries().stream()
        .filter(entry ->
            inPlace.contains(entry.id())
                ? catalogue.versions(entry).stream().noneMatch(this::inForce)
                    && standing(entry) != Standing.SUPERSEDED
                : inForce(entry))
        .map(entry -> entry.id())
        .collect(Collectors.toSet());
  }

  private boolean holds(Region region) {
    if (region.national()) {
      return true;
    }
    List<Region> elsewhere = elsewhere();
    if (!elsewhere.isEmpty()) {
      return elsewhere.stream().anyMatch(place -> region.covers(place) || place.covers(region));
    }
    return !placeKnown || region.covers(own);
  }
}
