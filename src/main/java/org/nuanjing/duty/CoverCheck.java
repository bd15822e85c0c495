package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nuanjing.duty.Cover.Dated;
import org.nuanjing.duty.Cover.Gap;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;

/**
 * Looks whether every desk that talks with officers in distress has somebody in every minute, and
 * whether those have rest.
 */
public final class CoverCheck {

  /** The kind of desk that needs cover. */
  public static final String COUNSELLING = "counselling";

  private final Rota rota;
  private final List<Desk> desks;
  private final List<StaffMember> staff;

  public CoverCheck(Rota rota, List<Desk> desks, List<StaffMember> staff) {
    this.rota = rota;
    this.desks = desks.stream().filter(desk -> desk.kinds().contains(COUNSELLING)).toList();
    this.staff = List.copyOf(staff);
  }

  /**
   * What is wrong.
   *
   * @param faults times of every week without a primary: the program must not start
   * @param dated times within the next weeks without a primary because of what is otherwise then
   * @param warnings times without another role, and who has too little rest
   */
  public record Report(List<String> faults, List<String> dated, List<String> warnings) {}

  /** The rota that is looked at. */
  public Rota rota() {
    return rota;
  }

  /** The desks that need cover. */
  public List<Desk> desks() {
    return desks;
  }

  /** Whether somebody on duty may take a desk's contacts. */
  public Predicate<String> serving(Desk desk) {
    return name ->
        staff.stream().anyMatch(one -> one.name().equals(name) && one.desks().contains(desk.id()));
  }

  /** Looks at any week and at the next weeks; an hour that any week lacks is told once. */
  public Report check(Instant now, List<Swap> swaps) {
    Set<String> faults = new LinkedHashSet<>();
    Set<String> dated = new LinkedHashSet<>();
    Set<String> warnings = new LinkedHashSet<>();
    Cover cover = new Cover(rota, swaps);
    for (Desk desk : desks) {
      List<Gap> week = Cover.gapsOfWeek(rota, serving(desk));
      List<Gap> ahead = cover.gapsAhead(now, serving(desk));
      for (DutyRole role : DutyRole.values()) {
        boolean primary = role == DutyRole.PRIMARY;
        List<Gap> always = week.stream().filter(gap -> gap.role() == role).toList();
        List<Gap> once =
            ahead.stream()
                .filter(gap -> gap.role() == role)
                .filter(gap -> always.stream().noneMatch(other -> sameTime(gap, other)))
                .toList();
        tell(
            desk,
            role,
            Cover.spans(always, Dated.ANY_WEEK),
            "every week",
            primary ? faults : warnings);
        tell(
            desk,
            role,
            Cover.spans(once, Dated.DATES),
            "on these dates",
            primary ? dated : warnings);
      }
    }
    new RestCheck(rota)
        .within(now, Cover.WEEKS_AHEAD, swaps)
        .forEach(tired -> warnings.add(tired.text()));
    return new Report(List.copyOf(faults), List.copyOf(dated), List.copyOf(warnings));
  }

  private static boolean sameTime(Gap one, Gap other) {
    return one.begins().getDayOfWeek() == other.begins().getDayOfWeek()
        && !one.begins().toLocalTime().isBefore(other.begins().toLocalTime())
        && one.begins().toLocalTime().isBefore(last(other));
  }

  /** The last moment of a time within one hour, which may end at midnight. */
  private static LocalTime last(Gap gap) {
    return gap.ends().minusNanos(1).toLocalTime();
  }

  private static void tell(
      Desk desk, DutyRole role, List<String> spans, String when, Set<String> found) {
    if (!spans.isEmpty()) {
      List<String> shown = new ArrayList<>(spans.subList(0, Math.min(12, spans.size())));
      if (shown.size() < spans.size()) {
        shown.add("and " + (spans.size() - shown.size()) + " more");
      }
      found.add(
          "Desk %s has no %s %s: %s."
              .formatted(desk.id(), role.word(), when, String.join(", ", shown)));
    }
  }
}
