package org.nuanjing.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.roster.StaffMember;

/** Whether somebody may take over another's shifts of a date. Pure. */
final class SwapRules {

  /** As many nights in a row as a limit can name. */
  private static final int MOST_NIGHTS = 31;

  private final Rota rota;
  private final Responders responders;

  SwapRules(Rota rota, Responders responders) {
    this.rota = rota;
    this.responders = responders;
  }

  /** The shifts of a role that are somebody's by the rota and begin on a date. */
  List<Stint> stints(LocalDate date, DutyRole role, String owner, List<Swap> swaps) {
    return rota.stints(date, swaps).stream().filter(one -> same(one, role, owner)).toList();
  }

  /** Why somebody may not take shifts; empty where they may. */
  Optional<SwapOutcome> against(
      StaffMember to, StaffMember owner, List<Stint> stints, List<Swap> swaps, Instant now) {
    if (stints.isEmpty()) {
      return Optional.of(SwapOutcome.NO_SUCH_SHIFT);
    }
    if (stints.stream().allMatch(one -> !now.isBefore(one.ends()))) {
      return Optional.of(SwapOutcome.OVER);
    }
    if (stints.getFirst().staff().equals(to.name())) {
      return Optional.of(SwapOutcome.ALREADY_THEIRS);
    }
    DutyRole role = stints.getFirst().shift().role();
    boolean owns = to.name().equals(owner.name());
    if (!owns && !(responders.may(to, role) && responders.servesAllOf(to, owner))) {
      return Optional.of(SwapOutcome.NOT_FOR_THEM);
    }
    if (!owns && rota.absent(to.name(), stints.getFirst().date())) {
      return Optional.of(SwapOutcome.ABSENT);
    }
    return stints.stream().anyMatch(one -> elsewhere(to.name(), one, swaps))
        ? Optional.of(SwapOutcome.ON_DUTY_THEN)
        : Optional.empty();
  }

  /** Whether somebody who takes shifts has too little rest around them that they have not now. */
  boolean tires(StaffMember to, List<Stint> stints, List<Swap> swaps, Instant now) {
    Stint first = stints.getFirst();
    LocalDate from = first.date().minusDays(MOST_NIGHTS);
    LocalDate until = first.date().plusDays(MOST_NIGHTS);
    List<Swap> then = new ArrayList<>(swaps);
    then.add(
        new Swap(
            first.date(), first.shift().role(), first.shift().staff(), to.name(), to.name(), now));
    return tired(to, from, until, then) > tired(to, from, until, swaps);
  }

  private int tired(StaffMember one, LocalDate from, LocalDate until, List<Swap> swaps) {
    return new RestCheck(rota)
        .within(from, until, swaps).stream()
            .filter(tired -> tired.staff().equals(one.name()))
            .mapToInt(RestCheck.Tired::times)
            .sum();
  }

  /** Whether somebody is on duty in another shift meanwhile. */
  private boolean elsewhere(String name, Stint stint, List<Swap> swaps) {
    LocalDate date = stint.date();
    return List.of(date.minusDays(1), date, date.plusDays(1)).stream()
        .flatMap(day -> rota.stints(day, swaps).stream())
        .anyMatch(one -> one.staff().equals(name) && one.meets(stint.begins(), stint.ends()));
  }

  private static boolean same(Stint one, DutyRole role, String owner) {
    return one.shift().role() == role && one.shift().staff().equals(owner);
  }
}
