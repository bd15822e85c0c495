package org.nuanjing.policy.lucene;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;

/** Every document of the index: its place, its names, and which version of a title holds when. */
final class Catalogue {

  private static final Pattern STATE = Pattern.compile("^中华人民共和国");
  private static final Pattern EDITION = Pattern.compile("[(（][^()（）]{0,20}[)）]|\\s|<[^>]*>|[《》]");

  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Entry>> families = new HashMap<>();
  private final Places places;

  Catalogue(Collection<Entry> entries) {
    entries.forEach(entry -> byId.put(entry.document.id(), entry));
    places =
        Places.ofTheCountry()
            .with(entries.stream().map(entry -> Region.parse(entry.document.region())).toList());
    entries.forEach(entry ->
        families.computeIfAbsent(family(entry), key -> new java.util.ArrayList<>()).add(entry));
    families
        .values()
        .forEach(versions -> versions.sort(Comparator.comparing(entry -> entry.document.start())));
  }

  /**
   * A document and the other names it goes by.
   *
   * @param aliases shorter forms of the title
   */
  record Entry(PolicyDocument document, List<String> aliases) {

    /** The title without 中华人民共和国 and remarks in brackets. */
    String core() {
      return Catalogue.core(document.title());
    }
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

  Region region(Entry entry) {
    return places.complete(Region.parse(entry.document.region()));
  }

  /** The versions of the same title for the same place, oldest first. */
  List<Entry> versions(Entry entry) {
    return Objects.requireNonNull(families.get(family(entry)));
  }

  /** How every document stands on a day, by id. */
  Map<String, Standing> standings(LocalDate day) {
    Map<String, Standing> standings = new HashMap<>();
    families.values().forEach(versions -> standings.putAll(versions(versions, day)));
    for (Entry entry : entries()) {
      String replaced = entry.document.supersedes();
      if (!replaced.isEmpty() && standings.get(entry.document.id()) == Standing.IN_FORCE) {
        supersede(replaced, entry, standings);
      }
    }
    return standings;
  }

  private static Map<String, Standing> versions(List<Entry> versions, LocalDate day) {
    Map<String, Standing> standings = new HashMap<>();
    boolean newerHolds = false;
    for (Entry entry : versions.reversed()) {
      PolicyDocument document = entry.document;
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

  private void supersede(String title, Entry by, Map<String, Standing> standings) {
    for (Entry entry : entries()) {
      if (!entry.equals(by)
          && entry.core().equals(core(title))
          && region(entry).equals(region(by))
          && standings.get(entry.document.id()) == Standing.IN_FORCE) {
        standings.put(entry.document.id(), Standing.SUPERSEDED);
      }
    }
  }

  private String family(Entry entry) {
    return region(entry) + "|" + entry.core();
  }

  static String core(String title) {
    return STATE.matcher(EDITION.matcher(title).replaceAll("")).replaceFirst("");
  }
}
