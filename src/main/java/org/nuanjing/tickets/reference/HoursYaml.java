package org.nuanjing.tickets.reference;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.ShiftDays;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.reference.YamlList.Row;
import org.nuanjing.roster.Desk;
import org.nuanjing.tickets.ServiceLevels;
import org.nuanjing.tickets.ServicePromise;
import org.nuanjing.tickets.ServicePromise.Breach;
import org.nuanjing.tickets.ServicePromise.Counting;
import org.nuanjing.tickets.WorkingHours;
import org.nuanjing.tickets.WorkingHours.Period;

/** Reads working hours and promises. */
final class HoursYaml {

  static final String FILE = "hours.yaml";

  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "hours", Set.of("desks", "days", "from", "to", "zone"),
          "promises",
              Set.of("class", "counts", "first-reply", "next-reply", "resolution", "warn", "late"));

  private final Set<String> desks;
  private final DutyCalendar calendar;
  private final ZoneId zone;
  private final Faults faults;
  private final Map<String, List<Period>> periods = new LinkedHashMap<>();
  private final Map<String, ZoneId> zones = new LinkedHashMap<>();

  HoursYaml(Collection<Desk> desks, DutyCalendar calendar, ZoneId zone, Faults faults) {
    this.desks = desks.stream().map(Desk::id).collect(Collectors.toSet());
    this.calendar = calendar;
    this.zone = zone;
    this.faults = faults;
  }

  ServiceLevels read(String text) {
    Map<String, List<Row>> lists = new YamlList(FILE, faults).readAll(text, LISTS);
    lists.getOrDefault("hours", List.of()).forEach(this::hours);
    Map<ResponseClass, ServicePromise> promises = new EnumMap<>(ResponseClass.class);
    for (Row row : lists.getOrDefault("promises", List.of())) {
      promise(row)
          .ifPresent(promise -> {
            if (promises.put(promise.response(), promise) != null) {
              row.fault("This class stands here twice.", "Take one out.");
            }
          });
    }
    return new ServiceLevels(promises, working());
  }

  /** A desk's own periods take the place of those for all. */
  private Map<String, WorkingHours> working() {
    Map<String, WorkingHours> working = new LinkedHashMap<>();
    for (String desk : desks) {
      List<Period> its = periods.getOrDefault(desk, periods.getOrDefault(Choices.ALL, List.of()));
      if (!its.isEmpty()) {
        ZoneId where = zones.getOrDefault(desk, zones.getOrDefault(Choices.ALL, zone));
        working.put(desk, new WorkingHours(its, calendar, where));
      }
    }
    return working;
  }

  private void hours(Row row) {
    Set<ShiftDays> days = EnumSet.noneOf(ShiftDays.class);
    for (String word : row.texts("days")) {
      ShiftDays.of(word)
          .ifPresentOrElse(
              days::add,
              () ->
                  row.fault(
                      "“" + word + "” is no day.",
                      "Use mon, tue, wed, thu, fri, sat, sun, workdays, off-days or daily."));
    }
    Optional<LocalTime> from = row.time("from");
    Optional<LocalTime> to = row.time("to");
    Optional<ZoneId> where = row.find("zone").flatMap(name -> zone(row, name));
    if (from.isEmpty() || to.isEmpty() || days.isEmpty()) {
      return;
    }
    if (!to.get().equals(LocalTime.MIDNIGHT) && !from.get().isBefore(to.get())) {
      row.fault(
          "The period ends before it begins.",
          "Write two, one up to \"00:00\" and one from \"00:00\" on the next day.");
      return;
    }
    for (String desk : Choices.desks(row, desks).orElse(List.of(Choices.ALL))) {
      periods
          .computeIfAbsent(desk, none -> new ArrayList<>())
          .add(new Period(days, from.get(), to.get()));
      where.ifPresent(it -> zones.put(desk, it));
    }
  }

  private Optional<ServicePromise> promise(Row row) {
    String word = row.text("class");
    Optional<ResponseClass> response =
        Arrays.stream(ResponseClass.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (response.isEmpty()) {
      row.fault("There is no class “" + word + "”.", "Use c0, m0, r2h, r24h, r7d or r15d.");
    }
    Counting counts =
        Choices.read(row, "counts", row.text("counts"), Counting.values()).orElse(Counting.ALWAYS);
    Optional<Duration> first = Times.read(row, "first-reply");
    Optional<Duration> next = Times.read(row, "next-reply");
    Optional<Duration> resolution = Times.read(row, "resolution");
    Duration warn = Times.find(row, "warn").orElse(Duration.ZERO);
    Set<Breach> late = EnumSet.noneOf(Breach.class);
    row.findTexts("late")
        .forEach(what -> Choices.read(row, "late", what, Breach.values()).ifPresent(late::add));
    if (response.isEmpty() || first.isEmpty() || next.isEmpty() || resolution.isEmpty()) {
      return Optional.empty();
    }
    if (resolution.get().compareTo(first.get()) < 0) {
      row.fault("The end is promised before the first answer.", "Make resolution the longer one.");
    }
    return Optional.of(
        new ServicePromise(
            response.get(), counts, first.get(), next.get(), resolution.get(), warn, late));
  }

  private static Optional<ZoneId> zone(Row row, String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException none) {
      row.fault("There is no time zone “" + name + "”.", "Write it as Asia/Shanghai.");
      return Optional.empty();
    }
  }
}
