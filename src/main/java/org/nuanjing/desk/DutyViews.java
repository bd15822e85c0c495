package org.nuanjing.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.Attendance.Standing;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Presence;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Stint;
import org.nuanjing.duty.Swap;
import org.nuanjing.duty.SwapActions;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Drills;
import org.nuanjing.tickets.TicketReference;
import org.springframework.stereotype.Component;

/** Makes what the page shows of now: who is on duty and how they stand. */
@Component
final class DutyViews {

  /** How many days ahead somebody's next shift is looked for. */
  static final int DAYS_AHEAD = 28;

  private final Rota rota;
  private final Attendance attendance;
  private final SwapActions swaps;
  private final Drills drills;
  private final Words words;
  private final DutyWords said;
  private final Clock clock;

  DutyViews(
      Rota rota,
      Attendance attendance,
      SwapActions swaps,
      Drills drills,
      Words words,
      DutyWords said,
      Clock clock) {
    this.rota = rota;
    this.attendance = attendance;
    this.swaps = swaps;
    this.drills = drills;
    this.words = words;
    this.said = said;
    this.clock = clock;
  }

  DutyView now(StaffMember me, List<Swap> agreed, Locale locale) {
    Instant now = clock.instant();
    Function<String, Standing> standing = attendance.standing(now);
    Standing mine = standing.apply(me.name());
    Optional<Stint> next =
        swaps.giveable(me, DAYS_AHEAD).stream().min(Comparator.comparing(Stint::begins));
    List<DutyView.Post> posts =
        Arrays.stream(DutyRole.values())
            .map(role -> new DutyView.Post(role, people(role, me, agreed, standing, now, locale)))
            .toList();
    List<DutyView.Person> all = posts.stream().flatMap(post -> post.people().stream()).toList();
    return new DutyView(
        posts,
        !all.isEmpty() && all.stream().allMatch(one -> one.state().equals("away")),
        where(mine.presence()),
        mine.holding(),
        mine.limit(),
        IntStream.rangeClosed(1, Math.max(Attendance.HIGHEST_LIMIT, mine.limit())).boxed().toList(),
        next.map(stint -> said.stint(stint, locale)).orElse(""),
        next.filter(stint -> !now.isBefore(stint.begins())).isPresent(),
        drills.callFor(me.name()).map(TicketReference::toString).orElse(""));
  }

  private List<DutyView.Person> people(
      DutyRole role,
      StaffMember me,
      List<Swap> agreed,
      Function<String, Standing> standing,
      Instant now,
      Locale locale) {
    LocalDate today = LocalDate.ofInstant(now, rota.zone());
    return Stream.of(today.minusDays(1), today)
        .flatMap(day -> rota.stints(day, agreed).stream())
        .filter(stint -> stint.shift().role() == role)
        .filter(stint -> !now.isBefore(stint.begins()) && now.isBefore(stint.ends()))
        .map(stint -> {
          Standing one = standing.apply(stint.staff());
          return new DutyView.Person(
              words.actor(stint.staff(), locale),
              state(one),
              says(one, now, locale),
              said.until(stint.ends(), now, locale),
              stint.staff().equals(me.name()));
        })
        .toList();
  }

  private static String state(Standing one) {
    String where = where(one.presence());
    return where.equals("here") && !one.ready() ? "full" : where;
  }

  private String says(Standing one, Instant now, Locale locale) {
    return switch (one.presence()) {
      case Presence.Away _ -> words.text("duty.is.away", locale);
      case Presence.Pausing pausing ->
          words.text("duty.is.pausing", locale, said.until(pausing.until(), now, locale));
      case Presence.Reachable _ ->
          words.text("duty.is." + state(one), locale, one.holding(), one.limit());
    };
  }

  private static String where(Presence presence) {
    return switch (presence) {
      case Presence.Reachable _ -> "here";
      case Presence.Away _ -> "away";
      case Presence.Pausing _ -> "pausing";
    };
  }
}
