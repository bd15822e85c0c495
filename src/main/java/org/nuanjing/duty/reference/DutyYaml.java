package org.nuanjing.duty.reference;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.duty.DayChange;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Rest;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Shift;
import org.nuanjing.duty.ShiftDays;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.YamlList;
import org.nuanjing.reference.YamlList.Row;
import org.nuanjing.roster.StaffMember;

/** Reads the rota. */
final class DutyYaml {

  static final String FILE = "duty.yaml";

  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "shifts", Set.of("staff", "role", "days", "from", "to"),
          "changes", Set.of("date", "staff", "absent", "role", "from", "to"),
          "calendar", Set.of("date", "is", "name"),
          "rest", Set.of("hours", "nights"));

  private final Faults faults;
  private final Set<String> staff;
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<LocalDate> workdays = new HashSet<>();
  private final Map<LocalDate, String> names = new HashMap<>();

  DutyYaml(Collection<StaffMember> staff, Faults faults) {
    this.staff = staff.stream().map(StaffMember::name).collect(Collectors.toSet());
    this.faults = faults;
  }

  Rota read(String text, ZoneId zone) {
    Map<String, List<Row>> lists = new YamlList(FILE, faults).readAll(text, LISTS);
    List<Shift> shifts = new ArrayList<>();
    List<DayChange> changes = new ArrayList<>();
    lists.getOrDefault("shifts", List.of()).forEach(row -> shift(row).ifPresent(shifts::add));
    lists.getOrDefault("changes", List.of()).forEach(row -> change(row).ifPresent(changes::add));
    lists.getOrDefault("calendar", List.of()).forEach(this::day);
    return new Rota(
        shifts,
        changes,
        new DutyCalendar(holidays, workdays, names),
        zone,
        rest(lists.getOrDefault("rest", List.of())));
  }

  private static Rest rest(List<Row> rows) {
    if (rows.isEmpty()) {
      return Rest.USUAL;
    }
    if (rows.size() > 1) {
      rows.get(1).fault("Rest stands here twice.", "Keep one row.");
    }
    Row row = rows.getFirst();
    row.text("hours");
    int hours = number(row, "hours", 0, 23).orElse((int) Rest.USUAL.between().toHours());
    return new Rest(Duration.ofHours(hours), number(row, "nights", 1, 31));
  }

  private static Optional<Integer> number(Row row, String key, int least, int most) {
    Optional<String> text = row.find(key);
    Optional<Integer> number =
        text.filter(digits -> digits.matches("\\d{1,2}"))
            .map(Integer::valueOf)
            .filter(value -> value >= least && value <= most);
    if (text.isPresent() && number.isEmpty()) {
      row.fault(
          "“" + text.get() + "” is no number of " + key + ".",
          "Write a whole number from " + least + " to " + most + ".");
    }
    return number;
  }

  private Optional<Shift> shift(Row row) {
    String who = who(row);
    Optional<DutyRole> role = role(row);
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
    return role.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of(new Shift(who, role.get(), days, from.get(), to.get()))
        : Optional.empty();
  }

  private Optional<DayChange> change(Row row) {
    Optional<LocalDate> date = date(row);
    String who = who(row);
    Optional<String> absent = row.find("absent");
    if (absent.isPresent()) {
      if (!absent.get().equals("true") || row.find("role").isPresent()) {
        row.fault(
            "An absence is `absent: true` and nothing else.",
            "Take role, from and to out, or absent.");
      }
      return date.map(day -> new DayChange.Absent(day, who));
    }
    Optional<DutyRole> role = role(row);
    Optional<LocalTime> from = row.time("from");
    Optional<LocalTime> to = row.time("to");
    return date.isPresent() && role.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of(new DayChange.Extra(date.get(), who, role.get(), from.get(), to.get()))
        : Optional.empty();
  }

  private void day(Row row) {
    Optional<LocalDate> date = date(row);
    String is = row.text("is");
    if (!is.isEmpty() && !is.equals("holiday") && !is.equals("workday")) {
      row.fault("A day is not “" + is + "”.", "Write holiday or workday.");
    }
    if (date.isEmpty()) {
      return;
    }
    row.find("name").ifPresent(name -> names.put(date.get(), name));
    if (!holidays.contains(date.get()) && !workdays.contains(date.get())) {
      (is.equals("workday") ? workdays : holidays).add(date.get());
    } else {
      row.fault(date.get() + " stands here twice.", "Take one out.");
    }
  }

  private String who(Row row) {
    String who = row.text("staff");
    if (!who.isEmpty() && !staff.contains(who)) {
      row.fault("Nobody is called “" + who + "”.", "Use a name of staff.yaml.");
    }
    return who;
  }

  private static Optional<DutyRole> role(Row row) {
    String word = row.text("role");
    Optional<DutyRole> role = DutyRole.of(word);
    if (role.isEmpty() && !word.isEmpty()) {
      row.fault("There is no role “" + word + "”.", "Use primary, backup, lead or supervisor.");
    }
    return role;
  }

  private static Optional<LocalDate> date(Row row) {
    String text = row.text("date");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      row.fault("“" + text + "” is no date.", "Write it as 2026-10-01.");
      return Optional.empty();
    }
  }
}
