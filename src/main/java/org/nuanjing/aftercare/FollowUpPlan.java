package org.nuanjing.aftercare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
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
 */
public record FollowUpPlan(
    TicketReference ticket,
    long version,
    RiskLevel level,
    String counsellor,
    Instant endedAt,
    int hour,
    boolean declined,
    List<FollowUp> list) {

  public FollowUpPlan {
    list = List.copyOf(list);
  }

  /** The plan of a contact that just ended; without days where its level has none. */
  static FollowUpPlan of(
      TicketReference ticket,
      RiskLevel level,
      String counsellor,
      Instant endedAt,
      AftercareSettings settings,
      ZoneId zone) {
    LocalDate end = LocalDate.ofInstant(endedAt, zone);
    List<Period> days = settings.after(level);
    return new FollowUpPlan(
        ticket,
        1,
        level,
        counsellor,
        endedAt,
        settings.hour(),
        false,
        days.stream().map(end::plus).sorted().map(FollowUp::on).toList());
  }

  /** The follow-up of a day. */
  public Optional<FollowUp> find(LocalDate day) {
    return list.stream().filter(one -> one.day().equals(day)).findFirst();
  }

  /** Whether something is still to come or owed. */
  public boolean running() {
    return list.stream().anyMatch(FollowUp::owed);
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
          List<Due> dues = new ArrayList<>();
          dues.add(new Due(one.day(), Due.What.MISS, day.plusDays(1).toInstant()));
          if (!one.reminded()) {
            Instant at = day.withHour(settings.remindHour()).toInstant();
            dues.add(new Due(one.day(), Due.What.REMIND, at));
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
            .toList());
  }

  /** The same with the hour the officer chose; none at night. */
  FollowUpPlan at(int chosen) {
    int day = Math.clamp(chosen, AftercareSettings.EARLIEST, AftercareSettings.LATEST - 1);
    return new FollowUpPlan(ticket, version + 1, level, counsellor, endedAt, day, declined, list);
  }

  /** The same with no more messages to the officer. */
  FollowUpPlan quiet() {
    return new FollowUpPlan(ticket, version + 1, level, counsellor, endedAt, hour, true, list);
  }

  FollowUpPlan withVersion(long other) {
    return new FollowUpPlan(ticket, other, level, counsellor, endedAt, hour, declined, list);
  }

  private FollowUpPlan with(List<FollowUp> other) {
    return new FollowUpPlan(ticket, version + 1, level, counsellor, endedAt, hour, declined, other);
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
