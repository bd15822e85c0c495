package org.nuanjing.policy.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;
import org.nuanjing.policy.lucene.Ground.Admission;

/** Which documents may answer one question: in force on its day, and valid in its place. */
final class Scope {

  private final Snapshot snapshot;
  private final Ground ground;
  private final boolean placeKnown;
  private final List<Region> named;
  private final List<Region> elsewhere;
  private final Category category;
  private final Admission admission;

  Scope(Snapshot snapshot, Question question) {
    this.snapshot = snapshot;
    this.ground = snapshot.ground(question.asOf(), question.region());
    this.placeKnown = !question.region().isBlank();
    this.named = ground.places().namedIn(question.text());
    this.elsewhere =
        named.stream().filter(place -> !place.covers(ground.own()) || !placeKnown).toList();
    this.category = question.category();
    this.admission = ground.admission(elsewhere, places -> admission());
  }

  /** Where a document holds, seen from the asker. */
  Reach reach(Entry entry) {
    Region region = entry.region();
    if (region.national()) {
      return Reach.NATIONAL;
    }
    if (placeKnown && region.covers(ground.own())) {
      return Reach.OWN;
    }
    return placeKnown || !named.isEmpty() ? Reach.OTHER : Reach.UNKNOWN;
  }

  Standing standing(Entry entry) {
    return ground.standing(entry);
  }

  /**
   * Whom a clause is for, seen from the asker: by what its document says of itself or is called,
   * and by what the clause says.
   */
  Addressee addressee(Entry entry, String text) {
    return addressee(category, entry, text);
  }

  static Addressee addressee(Category asker, Entry entry, String text) {
    if (asker == Category.UNKNOWN || entry.addressees().isEmpty()) {
      return Addressee.EVERYBODY;
    }
    return entry.addressees().contains(asker) || Entry.addressees(text).contains(asker)
        ? Addressee.ASKER
        : Addressee.OTHERS;
  }

  /** The places of the country, of the documents and of the asker. */
  Places places() {
    return ground.places();
  }

  /** The place asked for: the one the question names, else the asker's own; may be empty. */
  String place() {
    return named.isEmpty() ? ground.own().toString() : named.getFirst().toString();
  }

  /** Whether a document may answer, whichever version of it. */
  boolean inPlace(Entry entry) {
    return admission.inPlace().contains(entry.id());
  }

  boolean inForce(Entry entry) {
    return standing(entry) == Standing.IN_FORCE;
  }

  /** The ids of the documents of the regions of a depth, 0 for the nation's. */
  Set<String> idsAt(int depth) {
    return snapshot.catalogue().entries().stream()
        .filter(entry -> entry.region().parts().size() == depth)
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  /** The clauses of the documents in force that may answer. */
  Among answering() {
    return admission.answering();
  }

  /**
   * The clauses that would answer elsewhere or at another time: in force in places that were not
   * asked for, or in no version in force.
   */
  Among foreign() {
    return admission.foreign();
  }

  private Admission admission() {
    Catalogue catalogue = snapshot.catalogue();
    Set<String> inPlace = new HashSet<>();
    Set<String> answering = new HashSet<>();
    Set<String> foreign = new HashSet<>();
    for (Entry entry : catalogue.entries()) {
      boolean here = holds(entry.region());
      if (here) {
        inPlace.add(entry.id());
      }
      if (here && inForce(entry)) {
        answering.add(entry.id());
      }
      boolean over =
          catalogue.versions(entry).stream().noneMatch(this::inForce)
              && standing(entry) != Standing.SUPERSEDED;
      if (here ? over : inForce(entry)) {
        foreign.add(entry.id());
      }
    }
    return new Admission(inPlace, snapshot.among(answering), snapshot.among(foreign));
  }

  private boolean holds(Region region) {
    if (region.national()) {
      return true;
    }
    if (!elsewhere.isEmpty()) {
      return elsewhere.stream().anyMatch(place -> region.covers(place) || place.covers(region));
    }
    return !placeKnown || region.covers(ground.own());
  }
}
