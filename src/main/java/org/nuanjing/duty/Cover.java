package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When somebody is on duty, to the minute. An hour counts as covered only where somebody is there
 * in every minute of it; what is missing of it is told as it is. Pure.
 */
public final class Cover {

  /** How many hours a week has. */
  public static final int WEEK_HOURS = 168;

  /** How many weeks ahead dates are looked at. */
  public static final int WEEKS_AHEAD = 4;

  /** A Monday of a week that serves as any other where no date matters. */
  private static final LocalDate SOME_MONDAY = LocalDate.of(2024, 1, 1);

  private final Rota rota;
  private final List<Swap> swaps;
  private final List<Integer> minutes;

  public Cover(Rota rota, List<Swap> swaps) {
    this.rota = rota;
    this.swaps = List.copyOf(swaps);
    minutes = minutes(rota);
  }

  /**
   * A time within one hour without somebody in a role, in the rota's time zone.
   *
   * @param ends exclusive, an hour later at the most
   */
  public record Gap(DutyRole role, ZonedDateTime begins, ZonedDateTime ends) {}

  /**
   * Who is on duty in an hour, by role: everybody who is in any minute of it.
   *
   * @param missing the times within it without somebody, in order
   */
  public record Hour(ZonedDateTime begins, Map<DutyRole, Set<String>> people, List<Gap> missing) {

    public Hour {
      missing = List.copyOf(missing);
    }

    /** The roles in which somebody is missing in any minute of it. */
    public Set<DutyRole> gaps() {
      return missing.stream().map(Gap::role).collect(Collectors.toSet());
    }
  }

  /**
   * The hours of any week, Monday midnight first, by the weekly shifts alone.
   *
   * @param serves who counts
   */
  public static List<Hour> week(Rota rota, Predicate<String> serves) {
    return new Cover(rota.plain(), List.of())
        .hours(SOME_MONDAY.atStartOfDay(rota.zone()), WEEK_HOURS, serves);
  }

  /** The times without somebody, of any week. */
  public static List<Gap> gapsOfWeek(Rota rota, Predicate<String> serves) {
    return gaps(week(rota, serves));
  }

  /** The times without somebody within the next weeks, with all that is otherwise on some dates. */
  public List<Gap> gapsAhead(Instant now, Predicate<String> serves) {
    ZonedDateTime from = now.atZone(rota.zone()).truncatedTo(ChronoUnit.HOURS);
    return gaps(hours(from, WEEKS_AHEAD * WEEK_HOURS, serves));
  }

  /** So many hours one after another. */
  public List<Hour> hours(ZonedDateTime from, int count, Predicate<String> serves) {
    List<Hour> hours = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      hours.add(hour(from.plusHours(i), serves));
    }
    return hours;
  }

  /** A time somebody is missing; its end is exclusive. */
  public record Span(ZonedDateTime from, ZonedDateTime to) {}

  /**
   * Times as people read them: one after another joined, {@code Mon 08:00-12:30}.
   *
   * @param gaps of one role, in order
   * @param dated whether the date is told beside the day of the week
   */
  public static List<String> spans(List<Gap> gaps, Dated dated) {
    return joined(gaps).stream().map(span -> text(span.from(), span.to(), dated)).toList();
  }

  /** Times of one role, in order, with those one after another joined. */
  public static List<Span> joined(List<Gap> gaps) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < gaps.size(); ) {
      int last = i;
      while (last + 1 < gaps.size() && gaps.get(last + 1).begins().equals(gaps.get(last).ends())) {
        last++;
      }
      spans.add(new Span(gaps.get(i).begins(), gaps.get(last).ends()));
      i = last + 1;
    }
    return spans;
  }

  /** Whether dates matter. */
  public enum Dated {
    ANY_WEEK,
    DATES
  }

  private static String text(ZonedDateTime from, ZonedDateTime to, Dated dated) {
    String end = to.toLocalDate().equals(from.toLocalDate()) ? "" : day(to, dated) + " ";
    return day(from, dated) + " " + from.toLocalTime() + "-" + end + to.toLocalTime();
  }

  private static String day(ZonedDateTime time, Dated dated) {
    String day = ShiftDays.of(time.getDayOfWeek()).word();
    return dated == Dated.DATES ? time.toLocalDate() + " " + day : day;
  }

  private Hour hour(ZonedDateTime begins, Predicate<String> serves) {
    Map<DutyRole, Set<String>> people = new EnumMap<>(DutyRole.class);
    List<Gap> missing = new ArrayList<>();
    for (DutyRole role : DutyRole.values()) {
      people.put(role, new TreeSet<>());
    }
    for (int i = 0; i < minutes.size(); i++) {
      ZonedDateTime from = begins.plusMinutes(minutes.get(i));
      ZonedDateTime to =
          i + 1 < minutes.size() ? begins.plusMinutes(minutes.get(i + 1)) : begins.plusHours(1);
      List<Assignment> on =
          rota.on(from.toInstant(), swaps).stream()
              .filter(one -> serves.test(one.staff()))
              .toList();
      on.forEach(
          one -> people.computeIfAbsent(one.role(), role -> new TreeSet<>()).add(one.staff()));
      for (DutyRole role : DutyRole.values()) {
        if (on.stream().noneMatch(one -> one.role() == role)) {
          missing.add(new Gap(role, from, to));
        }
      }
    }
    return new Hour(begins, people, missing);
  }

  private static List<Gap> gaps(List<Hour> hours) {
    return hours.stream().flatMap(hour -> hour.missing().stream()).toList();
  }

  /**
   * The minutes of an hour, in order, at which shifts begin or end; between two of them nothing
   * changes.
   */
  private static List<Integer> minutes(Rota rota) {
    return Stream.concat(
            Stream.of(LocalTime.MIDNIGHT),
            Stream.concat(
                rota.shifts().stream().flatMap(shift -> Stream.of(shift.from(), shift.to())),
                rota.changes().stream()
                    .flatMap(change ->
                        change instanceof DayChange.Extra extra
                            ? Stream.of(extra.from(), extra.to())
                            : Stream.of())))
        .map(LocalTime::getMinute)
        .distinct()
        .sorted()
        .toList();
  }
}
