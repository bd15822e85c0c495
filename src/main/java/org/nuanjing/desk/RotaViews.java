package org.nuanjing.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanjing.desk.RotaView.Cell;
import org.nuanjing.desk.RotaView.Day;
import org.nuanjing.desk.RotaView.Line;
import org.nuanjing.desk.RotaView.Name;
import org.nuanjing.duty.Cover;
import org.nuanjing.duty.CoverCheck;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.RestCheck;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Stint;
import org.nuanjing.duty.Swap;
import org.nuanjing.roster.Desk;
import org.springframework.stereotype.Component;

/** Makes a week of the rota, days beside each other and hours below each other. */
@Component
final class RotaViews {

  private static final int DAYS = 7;
  private static final int HOURS = 24;

  /** Below so many hours a cell has no room for a line a role. */
  private static final int SHORT = 3;

  private final CoverCheck check;
  private final Words words;
  private final DutyWords said;

  RotaViews(CoverCheck check, Words words, DutyWords said) {
    this.check = check;
    this.words = words;
    this.said = said;
  }

  /** The Monday on which the week of a time begins, or a later one. */
  LocalDate monday(Instant now, int week) {
    return LocalDate.ofInstant(now, check.rota().zone())
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .plusWeeks(week);
  }

  /**
   * A week.
   *
   * @param week 0 for this one, 1 for the next
   */
  RotaView week(int week, List<Swap> swaps, Instant now, Locale locale) {
    LocalDate monday = monday(now, week);
    List<LocalDate> dates = monday.datesUntil(monday.plusDays(DAYS)).toList();
    LocalDate today = LocalDate.ofInstant(now, check.rota().zone());
    List<List<Cell>> columns = dates.stream().map(date -> column(date, swaps, now)).toList();
    return new RotaView(
        week,
        dates.stream().map(date -> day(date, today, locale)).toList(),
        IntStream.range(0, HOURS).mapToObj(hour -> hour(hour, columns)).toList(),
        Stream.concat(
                dates.stream().flatMap(date -> said.otherwise(date, swaps, locale)),
                new RestCheck(check.rota())
                    .within(monday, monday.plusDays(DAYS + 1), swaps).stream()
                        .map(tired -> said.tired(tired, locale)))
            .toList());
  }

  /** How many hours of a week have somebody in a role at every desk, by role. */
  Map<DutyRole, Long> covered(LocalDate monday, List<Swap> swaps) {
    List<Set<DutyRole>> gaps =
        monday
            .datesUntil(monday.plusDays(DAYS))
            .flatMap(date -> hours(date, swaps).stream())
            .map(Cover.Hour::gaps)
            .toList();
    return Stream.of(DutyRole.values())
        .collect(
            Collectors.toMap(
                role -> role, role -> gaps.stream().filter(gap -> !gap.contains(role)).count()));
  }

  private Day day(LocalDate date, LocalDate today, Locale locale) {
    var calendar = check.rota().calendar();
    String mark =
        calendar.holidays().contains(date)
            ? "holiday"
            : calendar.workdays().contains(date) ? "workday" : "";
    return new Day(
        said.weekday(date, locale),
        said.shortDate(date),
        mark,
        calendar.name(date).orElse(""),
        date.equals(today));
  }

  private static RotaView.Hour hour(int hour, List<List<Cell>> columns) {
    List<Cell> cells = new ArrayList<>();
    for (List<Cell> column : columns) {
      int at = 0;
      for (Cell cell : column) {
        if (at == hour) {
          cells.add(cell);
        }
        at += cell.hours();
      }
    }
    return new RotaView.Hour("%02d".formatted(hour), cells);
  }

  /** The hours of a day that belong together, midnight first. */
  private List<Cell> column(LocalDate date, List<Swap> swaps, Instant now) {
    List<Stint> standIns = standIns(date, swaps);
    List<Cover.Hour> hours = hours(date, swaps);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < HOURS; ) {
      List<Line> lines = lines(hours.get(i), standIns);
      int next = i + 1;
      while (next < HOURS && lines(hours.get(next), standIns).equals(lines)) {
        next++;
      }
      cells.add(cell(hours.get(i), lines, i, next, now));
      i = next;
    }
    return cells;
  }

  private static Cell cell(Cover.Hour first, List<Line> lines, int from, int to, Instant now) {
    List<String> tone = new ArrayList<>();
    if (first.gaps().contains(DutyRole.PRIMARY)) {
      tone.add("alone");
    } else if (first.gaps().contains(DutyRole.BACKUP)) {
      tone.add("thin");
    }
    if (to - from < SHORT) {
      tone.add("short");
    }
    Instant begins = first.begins().toInstant();
    Instant ends = first.begins().plusHours(to - from).toInstant();
    if (!now.isBefore(begins) && now.isBefore(ends)) {
      tone.add("now");
    }
    return new Cell(to - from, "%02d–%02d".formatted(from, to), lines, tone);
  }

  private List<Line> lines(Cover.Hour hour, List<Stint> standIns) {
    Instant begins = hour.begins().toInstant();
    Instant ends = hour.begins().plusHours(1).toInstant();
    List<Line> lines = new ArrayList<>();
    for (DutyRole role : DutyRole.values()) {
      List<Name> names =
          hour.people().getOrDefault(role, Set.of()).stream()
              .map(name ->
                  new Name(
                      words.actor(name, Locale.ROOT), standsIn(name, role, begins, ends, standIns)))
              .toList();
      lines.add(new Line(role, names, hour.gaps().contains(role)));
    }
    return lines;
  }

  private static boolean standsIn(
      String name, DutyRole role, Instant begins, Instant ends, List<Stint> standIns) {
    return standIns.stream()
        .anyMatch(one ->
            one.staff().equals(name) && one.shift().role() == role && one.meets(begins, ends));
  }

  private List<Stint> standIns(LocalDate date, List<Swap> swaps) {
    Rota rota = check.rota();
    return Stream.of(date.minusDays(1), date)
        .flatMap(day -> rota.stints(day, swaps).stream())
        .filter(Stint::standIn)
        .toList();
  }

  /** Who serves any desk for counselling; a role is a gap where one of the desks has nobody. */
  private List<Cover.Hour> hours(LocalDate date, List<Swap> swaps) {
    Cover cover = new Cover(check.rota(), swaps);
    ZonedDateTime midnight = date.atStartOfDay(check.rota().zone());
    List<List<Cover.Hour>> byDesk =
        check.desks().stream()
            .map(desk -> cover.hours(midnight, HOURS, check.serving(desk)))
            .toList();
    return IntStream.range(0, HOURS)
        .mapToObj(
            i -> joined(midnight.plusHours(i), byDesk.stream().map(desk -> desk.get(i)).toList()))
        .toList();
  }

  private static Cover.Hour joined(ZonedDateTime begins, List<Cover.Hour> hours) {
    Map<DutyRole, Set<String>> people = new EnumMap<>(DutyRole.class);
    List<Cover.Gap> gaps = new ArrayList<>();
    for (Cover.Hour hour : hours) {
      gaps.addAll(hour.missing());
      hour.people()
          .forEach((role, names) ->
              people.computeIfAbsent(role, unseen -> new TreeSet<>()).addAll(names));
    }
    return new Cover.Hour(begins, people, gaps);
  }

  /** The gaps of the next weeks, those without a primary first. */
  List<RotaView.Gap> gaps(List<Swap> swaps, Instant now, Locale locale) {
    Cover cover = new Cover(check.rota(), swaps);
    Map<Desk, List<Cover.Gap>> byDesk = new LinkedHashMap<>();
    check.desks().forEach(desk -> byDesk.put(desk, cover.gapsAhead(now, check.serving(desk))));
    List<RotaView.Gap> gaps = new ArrayList<>();
    for (DutyRole role : DutyRole.values()) {
      Map<List<Cover.Span>, List<Desk>> alike = new LinkedHashMap<>();
      byDesk.forEach((desk, all) ->
          alike
              .computeIfAbsent(
                  Cover.joined(all.stream().filter(gap -> gap.role() == role).toList()),
                  unseen -> new ArrayList<>())
              .add(desk));
      alike.forEach((spans, desks) -> {
        if (!spans.isEmpty()) {
          gaps.add(said.gap(role, spans, everyDesk(desks), locale));
        }
      });
    }
    return gaps;
  }

  private List<Desk> everyDesk(List<Desk> desks) {
    return new HashSet<>(desks).containsAll(check.desks()) ? List.of() : desks;
  }
}
