package org.nuanjing.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks whether those who answer officers, primary and backup, have rest; supervisors and leads
 * stand by. Pure.
 */
public final class RestCheck {

  private static final Set<DutyRole> ANSWERING = Set.of(DutyRole.PRIMARY, DutyRole.BACKUP);

  /** Whoever is on duty at any time before it works in the night of that date. */
  private static final LocalTime NIGHT_ENDS = LocalTime.of(5, 0);

  private final Rota rota;

  public RestCheck(Rota rota) {
    this.rota = rota;
  }

  /** What there is too much or too little of. */
  public enum What {
    /** Hours of rest between two times on duty. */
    REST,
    /** Hours on duty at a stretch. */
    STRETCH,
    /** Nights one after another. */
    NIGHTS
  }

  /**
   * Somebody who has too little rest.
   *
   * @param date of the first time it is so
   * @param much how many hours or nights it is then
   * @param limit how many it is to be, at the least for {@link What#REST}, else at the most
   * @param times how often it is so within what was looked at
   */
  public record Tired(String staff, What what, LocalDate date, long much, long limit, int times) {

    /** For whoever reads the log or a terminal. */
    public String text() {
      String said =
          switch (what) {
            case REST -> "%s has %d h of rest before the shift of %s, less than %d h";
            case STRETCH -> "%s is on duty for %d h at a stretch from %s on, more than %d h";
            case NIGHTS -> "%s works %d nights in a row by %s, more than %d";
          };
      return said.formatted(staff, much, date, limit)
          + (times > 1 ? "; so it is %d times.".formatted(times) : ".");
    }
  }

  private record Span(Instant begins, Instant ends) {}

  /** Everybody who has too little within the next weeks. */
  public List<Tired> within(Instant now, int weeks, List<Swap> swaps) {
    LocalDate today = LocalDate.ofInstant(now, rota.zone());
    return within(today.minusDays(1), today.plusWeeks(weeks), swaps);
  }

  /** Everybody who has too little from one day to another. */
  public List<Tired> within(LocalDate from, LocalDate to, List<Swap> swaps) {
    TreeMap<String, List<Stint>> people =
        from.datesUntil(to)
            .flatMap(day -> rota.stints(day, swaps).stream())
            .filter(stint -> ANSWERING.contains(stint.shift().role()))
            .collect(Collectors.groupingBy(Stint::staff, TreeMap::new, Collectors.toList()));
    List<Tired> tired = new ArrayList<>();
    people.forEach((name, stints) -> {
      List<Span> spans = joined(stints);
      tell(rests(name, spans), tired);
      tell(stretches(name, spans), tired);
      tell(nights(name, spans), tired);
    });
    return tired;
  }

  /** The first of them, and how often. */
  private static void tell(List<Tired> all, List<Tired> tired) {
    all.stream()
        .findFirst()
        .map(one ->
            new Tired(one.staff(), one.what(), one.date(), one.much(), one.limit(), all.size()))
        .ifPresent(tired::add);
  }

  /** Times on duty, those that touch or overlap joined. */
  private static List<Span> joined(List<Stint> stints) {
    List<Span> spans = new ArrayList<>();
    stints.stream()
        .sorted(Comparator.comparing(Stint::begins))
        .forEach(stint -> {
          if (!spans.isEmpty() && !stint.begins().isAfter(spans.getLast().ends())) {
            Span last = spans.removeLast();
            Instant ends = last.ends().isAfter(stint.ends()) ? last.ends() : stint.ends();
            spans.add(new Span(last.begins(), ends));
          } else {
            spans.add(new Span(stint.begins(), stint.ends()));
          }
        });
    return spans;
  }

  private List<Tired> rests(String name, List<Span> spans) {
    List<Tired> tired = new ArrayList<>();
    for (int i = 1; i < spans.size(); i++) {
      Duration rest = Duration.between(spans.get(i - 1).ends(), spans.get(i).begins());
      if (rest.compareTo(rota.rest().between()) < 0) {
        tired.add(tired(name, What.REST, spans.get(i).begins(), rest, rota.rest().between()));
      }
    }
    return tired;
  }

  private List<Tired> stretches(String name, List<Span> spans) {
    List<Tired> tired = new ArrayList<>();
    for (Span span : spans) {
      Duration length = Duration.between(span.begins(), span.ends());
      if (length.compareTo(rota.rest().stretch()) > 0) {
        tired.add(tired(name, What.STRETCH, span.begins(), length, rota.rest().stretch()));
      }
    }
    return tired;
  }

  private Tired tired(String name, What what, Instant at, Duration much, Duration limit) {
    return new Tired(name, what, day(at), much.toHours(), limit.toHours(), 1);
  }

  private List<Tired> nights(String name, List<Span> spans) {
    if (rota.rest().nights().isEmpty()) {
      return List.of();
    }
    int most = rota.rest().nights().get();
    List<Tired> tired = new ArrayList<>();
    int row = 0;
    LocalDate last = LocalDate.MIN;
    for (LocalDate night : nights(spans)) {
      row = night.minusDays(1).equals(last) ? row + 1 : 1;
      last = night;
      if (row == most + 1) {
        tired.add(new Tired(name, What.NIGHTS, night, row, most, 1));
      }
    }
    return tired;
  }

  /** The dates in whose night somebody is on duty. */
  private Set<LocalDate> nights(List<Span> spans) {
    Set<LocalDate> nights = new TreeSet<>();
    for (Span span : spans) {
      for (LocalDate day = day(span.begins()); !day.isAfter(day(span.ends())); ) {
        Instant midnight = day.atStartOfDay(rota.zone()).toInstant();
        Instant dawn = day.atTime(NIGHT_ENDS).atZone(rota.zone()).toInstant();
        if (span.begins().isBefore(dawn) && midnight.isBefore(span.ends())) {
          nights.add(day);
        }
        day = day.plusDays(1);
      }
    }
    return nights;
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, rota.zone());
  }
}
