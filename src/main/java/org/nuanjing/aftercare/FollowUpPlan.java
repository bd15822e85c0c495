package org.nuanjing.aftercare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nuanjing.aftercare.FollowUp.State;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/**
 * The follow-ups of one contact. Pure; times are those of the place served.
 *
 * @param version counted up with every change, from 1
 * @param level the highest the contact ever stood at
 * @param counsellor the sign-in name of who held it
 * @param endedAt when it was ended by a person
 * @param hour the local hour the officer wants to be written to
 * @param declined whether the officer wants no messages; the counsellor goes on all the same
 * @param list by day
 * @param heardAt when the officer answered last, of what the counsellor was told
 * @param levelAskedAt when somebody was asked whether the level still stands; empty where nobody
 *     has to say
 */
public record FollowUpPlan(
    TicketReference ticket,
    long version,
    RiskLevel level,
    String counsellor,
    Instant endedAt,
    int hour,
    boolean declined,
    List<FollowUp> list,
    Optional<Instant> heardAt,
    Optional<Instant> levelAskedAt) {

  /** How long after a time the counsellor chose late in the day it counts as missed. */
  private static final Duration GRACE = Duration.ofHours(4);

  /** Within which the day a counsellor chose takes the place of the one by the calendar. */
  private static final int SOON_DAYS = 3;

  /** What an earlier version did not write is empty. */
  public FollowUpPlan {
    list = List.copyOf(list);
    heardAt = Objects.requireNonNullElse(heardAt, Optional.empty());
    levelAskedAt = Objects.requireNonNullElse(levelAskedAt, Optional.empty());
  }

  /**
   * The plan of a contact that just ended; without days where its level has none and nobody chose
   * one.
   *
   * @param chosen when somebody asks again, as whoever ended it chose
   */
  static FollowUpPlan of(
      TicketReference ticket,
      RiskLevel level,
      String counsellor,
      Instant endedAt,
      Optional<Instant> chosen,
      AftercareSettings settings,
      ZoneId zone) {
    LocalDate end = LocalDate.ofInstant(endedAt, zone);
    List<FollowUp> days =
        settings.after(level).stream().map(end::plus).sorted().map(FollowUp::on).toList();
    return new FollowUpPlan(
        ticket,
        1,
        level,
        counsellor,
        endedAt,
        settings.hour(),
        false,
        chosen.map(at -> with(days, at.atZone(zone), level, endedAt)).orElse(days),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The days with the one a counsellor chose. Below level 3 it takes the place of the calendar's
   * first days, where it is not sooner than the clinical rules have it (24 hours); at level 3 and
   * above it stands beside them.
   */
  private static List<FollowUp> with(
      List<FollowUp> days, ZonedDateTime chosen, RiskLevel level, Instant endedAt) {
    LocalDate day = chosen.toLocalDate();
    LocalDate soon = LocalDate.ofInstant(endedAt, chosen.getZone()).plusDays(SOON_DAYS);
    boolean instead =
        !level.atLeast(RiskLevel.HIGH)
            && !chosen.toInstant().isBefore(endedAt.plus(Duration.ofDays(1)));
    return Stream.concat(
            days.stream().filter(one -> !one.day().equals(day)),
            Stream.of(FollowUp.on(day).at(chosen.toLocalTime())))
        .filter(one -> !instead || one.day().equals(day) || one.day().isAfter(soon))
        .sorted(Comparator.comparing(FollowUp::day))
        .toList();
  }

  /** The follow-up of a day. */
  public Optional<FollowUp> find(LocalDate day) {
    return list.stream().filter(one -> one.day().equals(day)).findFirst();
  }

  /** Whether something is still to come or owed, or somebody has to look at the level. */
  public boolean running() {
    return levelAskedAt.isPresent() || list.stream().anyMatch(FollowUp::owed);
  }

  /** The next thing that is due by itself at a time; empty where there is none. */
  public Optional<Due> due(Instant now, AftercareSettings settings, ZoneId zone) {
    return dues(settings, zone).filter(due -> !now.isBefore(due.at())).findFirst();
  }

  /** When the next thing is due. */
  public Optional<Instant> nextAt(AftercareSettings settings, ZoneId zone) {
    return dues(settings, zone).map(Due::at).min(Instant::compareTo);
  }

  /** What is due when, a miss before anything else of its day: nobody is asked once it is over. */
  private Stream<Due> dues(AftercareSettings settings, ZoneId zone) {
    return list.stream()
        .filter(one -> one.state() == State.PLANNED)
        .flatMap(one -> {
          ZonedDateTime day = one.day().atStartOfDay(zone);
          ZonedDateTime remind =
              one.at().map(day::with).orElseGet(() -> day.withHour(settings.remindHour()));
          Instant over = day.plusDays(1).toInstant();
          Instant late = remind.toInstant().plus(GRACE);
          List<Due> dues = new ArrayList<>();
          dues.add(new Due(one.day(), Due.What.MISS, late.isAfter(over) ? late : over));
          if (!one.reminded()) {
            dues.add(new Due(one.day(), Due.What.REMIND, remind.toInstant()));
          }
          if (!one.asked() && !declined) {
            dues.add(new Due(one.day(), Due.What.ASK, day.withHour(hour).toInstant()));
          }
          return dues.stream();
        });
  }

  /** The same with one follow-up changed. */
  FollowUpPlan with(LocalDate day, UnaryOperator<FollowUp> change) {
    return with(list.stream().map(one -> one.day().equals(day) ? change.apply(one) : one).toList());
  }

  /** The same with all that is still owed let go, because the contact is open again. */
  FollowUpPlan dropped() {
    return with(
        list.stream()
            .map(one -> one.owed() ? one.with(State.DROPPED, Optional.empty()) : one)
            .toList(),
        Optional.empty());
  }

  /** Whether the officer can be written to: by day, and in the hour they chose. */
  boolean decent(Instant now, ZoneId zone) {
    int local = now.atZone(zone).getHour();
    return local == hour
        || (local >= AftercareSettings.EARLIEST && local < AftercareSettings.LATEST);
  }

  /** The same as the officer wishes it: at which hour, and whether they want no messages. */
  FollowUpPlan wished(int chosen, boolean none) {
    return new FollowUpPlan(
        ticket, version + 1, level, counsellor, endedAt, chosen, none, list, heardAt, levelAskedAt);
  }

  /** The same, the counsellor told that the officer answered. */
  FollowUpPlan heard(Instant at) {
    return new FollowUpPlan(
        ticket,
        version + 1,
        level,
        counsellor,
        endedAt,
        hour,
        declined,
        list,
        Optional.of(at),
        levelAskedAt);
  }

  /** The same, somebody asked whether the level still stands; empty once somebody said. */
  FollowUpPlan levelAsked(Optional<Instant> at) {
    return with(list, at);
  }

  FollowUpPlan withVersion(long other) {
    return new FollowUpPlan(
        ticket, other, level, counsellor, endedAt, hour, declined, list, heardAt, levelAskedAt);
  }

  private FollowUpPlan with(List<FollowUp> other) {
    return with(other, levelAskedAt);
  }

  private FollowUpPlan with(List<FollowUp> other, Optional<Instant> asked) {
    return new FollowUpPlan(
        ticket, version + 1, level, counsellor, endedAt, hour, declined, other, heardAt, asked);
  }

  /** Something that happens by itself. */
  public record Due(LocalDate day, What what, Instant at) {

    /** What happens. */
    public enum What {
      /** The counsellor is reminded. */
      REMIND,
      /** The officer is written to. */
      ASK,
      /** The day is over and nobody did it. */
      MISS
    }
  }
}
