package org.nuanjing.policy.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.Places;

/** Every document of the index: its place, its names, and which version of a title holds when. */
final class Catalogue {

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Entry>> families = new HashMap<>();
  private final Places places;
  private final Names names;

  /**
   * @param entries each with its region as it is given
   */
  Catalogue(Collection<Entry> entries) {
    places = Places.ofTheCountry().with(entries.stream().map(Entry::region).distinct().toList());
    entries.forEach(entry -> add(entry.in(places)));
    families
        .values()
        .forEach(versions -> versions.sort(Comparator.comparing(one -> one.document().start())));
    names = new Names(byId.values());
  }

  private void add(Entry entry) {
    byId.put(entry.id(), entry);
    families.computeIfAbsent(entry.family(), key -> new ArrayList<>()).add(entry);
  }

  /** The names of all documents. */
  Names names() {
    return names;
  }

  int size() {
    return byId.size();
  }

  Collection<Entry> entries() {
    return byId.values();
  }

  Entry get(String id) {
    return Objects.requireNonNull(byId.get(id), "The index has a clause without its document.");
  }

  /** The provinces and cities, and the places the documents are for. */
  Places places() {
    return places;
  }

  /** The versions of the same title for the same place, oldest first. */
  List<Entry> versions(Entry entry) {
    return Objects.requireNonNull(families.get(entry.family()));
  }

  /** How every document stands on a day, by id. */
  Map<String, Standing> standings(LocalDate day) {
    Map<String, Standing> standings = new HashMap<>();
    families.values().forEach(versions -> standings.putAll(versions(versions, day)));
    for (Entry entry : entries()) {
      String replaced = entry.document().supersedes();
      if (!replaced.isEmpty() && standings.get(entry.document().id()) == Standing.IN_FORCE) {
        supersede(replaced, entry, standings);
      }
    }
    for (Entry entry : entries()) {
      String successor = entry.document().supersededBy();
      if (!successor.isEmpty() && holds(successor, entry, standings)) {
        standings.replace(entry.id(), Standing.IN_FORCE, Standing.SUPERSEDED);
      }
    }
    return standings;
  }

  private static Map<String, Standing> versions(List<Entry> versions, LocalDate day) {
    Map<String, Standing> standings = new HashMap<>();
    boolean newerHolds = false;
    for (Entry entry : versions.reversed()) {
      PolicyDocument document = entry.document();
      boolean begun = !document.start().isAfter(day);
      boolean over = document.expires().filter(last -> last.isBefore(day)).isPresent();
      Standing standing = Standing.IN_FORCE;
      if (!begun) {
        standing = Standing.NOT_YET_IN_FORCE;
      } else if (newerHolds) {
        standing = Standing.SUPERSEDED;
      } else if (over) {
        standing = Standing.EXPIRED;
      }
      standings.put(document.id(), standing);
      newerHolds |= begun;
    }
    return standings;
  }

  /** Whether the successor is in force; one that is not in the index is taken to be. */
  private boolean holds(String title, Entry of, Map<String, Standing> standings) {
    List<Standing> found =
        entries().stream()
            .filter(entry -> entry.names().getFirst().equals(Entry.core(title)))
            .filter(entry -> entry.region().equals(of.region()))
            .map(entry -> standings.getOrDefault(entry.id(), Standing.EXPIRED))
            .toList();
    return found.isEmpty() || found.contains(Standing.IN_FORCE);
  }

  private void supersede(String title, Entry by, Map<String, Standing> standings) {
    for (Entry entry : entries()) {
      if (!entry.equals(by)
          && entry.names().getFirst().equals(Entry.core(title))
          && entry.region().equals(by.region())
          && standings.get(entry.document().id()) == Standing.IN_FORCE) {
        standings.put(entry.document().id(), Standing.SUPERSEDED);
      }
    }
  }
}
