package org.nuanjing.policy.lucene;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.documents.Region;

/** What holds on one day, seen from one place: kept, for most questions come from few places. */
final class Ground {

  private static final int MOST_KEPT = 64;

  private final Map<String, Standing> standings;
  private final Region own;
  private final Places places;
  private final Map<List<Region>, Admission> admissions = kept();

  /**
   * Which documents may answer.
   *
   * @param inPlace ids of those that hold in the place, whichever version of them
   * @param answering the clauses of those of them in force
   * @param foreign the clauses that would answer elsewhere or at another time: in force in places
   *     that were not asked for, or in no version in force
   */
  record Admission(Set<String> inPlace, Among answering, Among foreign) {}

  /**
   * What holds.
   *
   * @param region the asker's; blank where not known
   */
  Ground(Catalogue catalogue, LocalDate day, String region) {
    standings = catalogue.standings(day);
    own = catalogue.places().complete(Region.parse(region));
    places = catalogue.places().with(List.of(own));
  }

  /** A map that forgets what was put in first. */
  static <K, V> Map<K, V> kept() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST_KEPT;
          }
        });
  }

  Standing standing(Entry entry) {
    return standings.getOrDefault(entry.id(), Standing.IN_FORCE);
  }

  Region own() {
    return own;
  }

  /** The places of the country, of the documents and of the asker. */
  Places places() {
    return places;
  }

  /** What may answer a question that names these places, told anew only the first time. */
  Admission admission(List<Region> named, Function<List<Region>, Admission> telling) {
    Admission known = admissions.get(named);
    if (known == null) {
      known = telling.apply(named);
      admissions.put(named, known);
    }
    return known;
  }
}
