package org.nuanjing.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds what is near. Safe for use from many threads. */
public final class Directory {

  /** A directory without entries. */
  public static final Directory EMPTY = new Directory(List.of(), Duration.ofDays(90));

  private static final Comparator<Near> OPEN_FIRST = Comparator.comparing(near -> !near.open());

  private final List<Listing> listings;
  private final Duration staleAfter;

  /**
   * @param staleAfter how long after somebody made sure of an entry it counts as unsure, in days
   */
  public Directory(List<Listing> listings, Duration staleAfter) {
    this.listings = List.copyOf(listings);
    this.staleAfter = staleAfter;
  }

  public List<Listing> list() {
    return listings;
  }

  /** After how many days an entry counts as unsure. */
  public long staleDays() {
    return staleAfter.toDays();
  }

  /** The entries nobody has made sure of for too long. */
  public List<Listing> stale(LocalDate today) {
    return listings.stream().filter(listing -> isStale(listing, today)).toList();
  }

  private boolean isStale(Listing listing, LocalDate today) {
    return listing.checked().plusDays(staleAfter.toDays()).isBefore(today);
  }

  /**
   * The entries of a kind that serve somebody there, those open now first, then by distance (help
   * lines in the order they are kept); where there is no map to go by, those of the place itself
   * before those of the place around it. Of a place without entries, those of the places around it;
   * empty where the directory does not reach there. Where the words name a speciality that some
   * have, those alone.
   *
   * @param words what was asked, perhaps with a speciality; may be empty
   * @param most how many at most
   */
  public List<Near> near(Kind kind, Where where, String words, LocalDateTime now, int most) {
    List<Listing> all = listings.stream().filter(each -> each.kind() == kind).toList();
    List<Listing> serving = all.stream().filter(each -> serves(each, where)).toList();
    List<Listing> good = serving.stream().filter(each -> isGoodAt(each, words)).toList();
    return (good.isEmpty() ? serving : good)
        .stream()
            .map(each -> near(each, where, now))
            .sorted(kind == Kind.HELP_LINE ? OPEN_FIRST : order(where))
            .limit(most)
            .toList();
  }

  private Near near(Listing listing, Where where, LocalDateTime now) {
    Optional<Point> from =
        where instanceof Where.At at ? Optional.of(at.point()) : Optional.empty();
    return new Near(
        listing,
        kilometres(listing, from),
        listing.hours().open(now),
        isStale(listing, now.toLocalDate()));
  }

  private static OptionalDouble kilometres(Listing listing, Optional<Point> from) {
    return from.isPresent() && listing.at().isPresent()
        ? OptionalDouble.of(from.get().kilometresTo(listing.at().get()))
        : OptionalDouble.empty();
  }

  private Comparator<Near> order(Where where) {
    return switch (where) {
      case Where.At at ->
          OPEN_FIRST.thenComparingDouble(near -> near.kilometres().orElse(Double.MAX_VALUE));
      case Where.In in -> {
        Optional<Point> middle = middle(in);
        yield OPEN_FIRST
            .thenComparingInt(near -> away(near.listing().place(), in.path()))
            .thenComparingDouble(
                near -> kilometres(near.listing(), middle).orElse(Double.MAX_VALUE));
      }
      case Where.Unknown unknown -> OPEN_FIRST;
    };
  }

  /** A number of a place serves that place; a hospital is for whoever gets there. */
  private static boolean serves(Listing listing, Where where) {
    List<String> from = where instanceof Where.In in ? in.path() : List.of();
    int common = common(listing.place(), from);
    return listing.kind() == Kind.HELP_LINE
        ? common == listing.place().size()
        : from.isEmpty() || common > 0 || listing.place().isEmpty();
  }

  /** How many steps up from the one place, and then down to the other. */
  private static int away(List<String> place, List<String> from) {
    int common = common(place, from);
    return (from.size() - common) * 2 + place.size() - common;
  }

  private static int common(List<String> some, List<String> others) {
    int common = 0;
    while (common < Math.min(some.size(), others.size())
        && some.get(common).equals(others.get(common))) {
      common++;
    }
    return common;
  }

  private static boolean isGoodAt(Listing listing, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return listing.specialities().stream()
        .anyMatch(each ->
            lower.contains(each.zh()) || lower.contains(each.en().toLowerCase(Locale.ROOT)));
  }

  /** The middle of what the directory holds of a place. */
  private Optional<Point> middle(Where.In in) {
    List<Point> there = new ArrayList<>();
    for (Listing listing : listings) {
      if (listing.place().equals(in.path())) {
        listing.at().ifPresent(there::add);
      }
    }
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Point(
                there.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                there.stream().mapToDouble(Point::longitude).average().orElseThrow()));
  }
}
