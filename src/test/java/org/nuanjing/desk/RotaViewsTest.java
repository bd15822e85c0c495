package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nuanjing.desk.RotaView.Cell;
import org.nuanjing.desk.RotaView.Day;
import org.nuanjing.duty.CoverCheck;
import org.nuanjing.duty.DayChange;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Rotas;
import org.nuanjing.duty.Shift;
import org.nuanjing.duty.ShiftDays;
import org.nuanjing.duty.Swap;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterStaff;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A Tuesday at noon: ning by day, shan by night; on Saturday ning is absent and bai fills in. */
class RotaViewsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime TWENTY = LocalTime.of(20, 0);
  private static final List<Swap> SWAPS =
      List.of(new Swap(TUESDAY, DutyRole.PRIMARY, "shan", "mei", "mei", NOON));

  private final RosterStaff staff =
      new RosterStaff(
          List.of(
              member("ning", "d"), member("shan", "d"), member("mei", "d"), member("bai", "d")));
  private final List<Desk> desks =
      List.of(
          new Desk("d", "第一台", "One", Set.of("counselling"), "r"),
          new Desk("e", "第二台", "Two", Set.of("supplies"), "r"));
  private final Rota rota =
      new Rota(
          List.of(
              shift("ning", DutyRole.PRIMARY, EIGHT, TWENTY),
              shift("shan", DutyRole.PRIMARY, TWENTY, EIGHT),
              shift("bai", DutyRole.BACKUP, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
          List.of(
              new DayChange.Absent(SATURDAY, "ning"),
              new DayChange.Extra(SATURDAY, "mei", DutyRole.PRIMARY, EIGHT, LocalTime.of(18, 30))),
          new DutyCalendar(
              Set.of(TUESDAY.plusDays(2)), Set.of(SATURDAY), Map.of(TUESDAY.plusDays(2), "节")),
          Rotas.ZONE);
  private final RotaViews views = views();

  @Test
  void aNightShiftReachesIntoTheMorningAndSoDoesWhoStandsIn() {
    List<List<Cell>> days = columns(views.week(0, SWAPS, NOON, Locale.CHINESE));

    assertThat(days.get(0))
        .extracting(RotaViewsTest::primary)
        .containsExactly("shan", "ning", "shan");
    assertThat(days.get(0)).extracting(Cell::hours).containsExactly(8, 12, 4);
    assertThat(days.get(1))
        .extracting(RotaViewsTest::primary)
        .containsExactly("shan", "ning", "mei⇄");
    assertThat(days.get(2))
        .extracting(RotaViewsTest::primary)
        .containsExactly("mei⇄", "ning", "shan");
    assertThat(days.get(1))
        .extracting(Cell::tone)
        .containsExactly(List.of(), List.of("now"), List.of());
  }

  @Test
  void hoursWithoutAPrimaryAreLoudAndHalfAnHourIsEnough() {
    List<Cell> saturday = columns(views.week(0, SWAPS, NOON, Locale.CHINESE)).get(5);

    assertThat(saturday)
        .extracting(Cell::time)
        .containsExactly("00–08", "08–18", "18–19", "19–20", "20–24");
    assertThat(saturday)
        .extracting(cell -> cell.tone().contains("alone"))
        .containsExactly(false, false, true, true, false);
    assertThat(saturday.get(2).lines().getFirst().missing()).isTrue();
    assertThat(primary(saturday.get(2))).isEqualTo("mei");
    assertThat(primary(saturday.get(3))).isEmpty();
    RotaView.Gap gap = views.gaps(SWAPS, NOON, Locale.CHINESE).getFirst();
    assertThat(gap.role()).isEqualTo(DutyRole.PRIMARY);
    assertThat(gap.desks()).as("all of them").isEmpty();
    assertThat(gap.spans()).containsExactly("11-28 周六 18:30–20:00");
    assertThat(views.covered(views.monday(NOON, 0), SWAPS))
        .containsEntry(DutyRole.PRIMARY, 166L)
        .containsEntry(DutyRole.BACKUP, 168L)
        .containsEntry(DutyRole.LEAD, 0L);
  }

  @Test
  void daysAreMarkedAndWhatIsOtherwiseIsTold() {
    RotaView week = views.week(0, SWAPS, NOON, Locale.CHINESE);

    assertThat(week.days())
        .extracting(Day::mark)
        .containsExactly("", "", "", "holiday", "", "workday", "");
    assertThat(week.days())
        .extracting(Day::today)
        .containsExactly(false, true, false, false, false, false, false);
    assertThat(week.otherwise())
        .containsExactly(
            "11-24 周二 20:00 – 11-25 周三 08:00 主岗：shan → mei（替班）",
            "11-26 周四 放假 节",
            "11-28 周六 调休上班",
            "11-28 周六 ning不在",
            "11-28 周六 mei加岗：主岗 08:00–18:30",
            "休息提醒：bai 从 11-23 周一 起连续在岗 192 小时（不宜超过 13 小时）");
    RotaView next = views.week(1, SWAPS, NOON, Locale.ENGLISH);
    assertThat(next.otherwise())
        .containsExactly(
            "Rest: bai is on duty for 192 h at a stretch from 11-30 Mon on, where 13 h are the most");
    assertThat(next.days().getFirst()).isEqualTo(new Day("Mon", "11-30", "", "", false));
  }

  /** The cells of each day, midnight first, as the table places them. */
  private static List<List<Cell>> columns(RotaView week) {
    List<List<Cell>> columns = new ArrayList<>();
    int[] until = new int[7];
    for (int day = 0; day < 7; day++) {
      columns.add(new ArrayList<>());
    }
    for (int hour = 0; hour < 24; hour++) {
      var cells = week.hours().get(hour).cells().iterator();
      for (int day = 0; day < 7; day++) {
        if (until[day] == hour) {
          Cell cell = cells.next();
          columns.get(day).add(cell);
          until[day] += cell.hours();
        }
      }
      assertThat(cells.hasNext()).isFalse();
    }
    assertThat(until).containsOnly(24);
    return columns;
  }

  private static String primary(Cell cell) {
    return cell.lines().getFirst().names().stream()
        .map(one -> one.name() + (one.standIn() ? "⇄" : ""))
        .collect(Collectors.joining(","));
  }

  private RotaViews views() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages", "care", "hotline", "duty");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    Clock clock = Clock.fixed(NOON, Rotas.ZONE);
    Words words =
        new Words(
            messages,
            ShippedIntents.CATALOG,
            new ReferenceDesks(desks),
            new ReferenceUnits(List.of()),
            staff,
            clock);
    return new RotaViews(
        new CoverCheck(rota, desks, staff.list()), words, new DutyWords(rota, words));
  }

  private static Shift shift(String who, DutyRole role, LocalTime from, LocalTime to) {
    return new Shift(who, role, Set.of(ShiftDays.DAILY), from, to);
  }

  private static StaffMember member(String name, String desk) {
    return new StaffMember(name, name, name, Set.of(), Set.of(desk), "r");
  }
}
