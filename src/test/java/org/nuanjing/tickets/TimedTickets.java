package org.nuanjing.tickets;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.duty.ShiftDays;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.tickets.ServicePromise.Breach;
import org.nuanjing.tickets.ServicePromise.Counting;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.triage.RiskLevel;

/** Tickets at a desk that works from 9 to 13 and from 15 to 19, and what is owed on them. */
final class TimedTickets {

  static final String DESK = "supplies";
  static final StaffMember WANG =
      new StaffMember("wang", "王", "警保室", Set.of(), Set.of(DESK), "qinghe");

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final ServiceLevels levels = new ServiceLevels(promises(), Map.of(DESK, office()));
  private Optional<Desk> above = Optional.empty();
  private final Consequences consequences =
      new Consequences(
          levels, ticket -> above, TestPaging.nobodyOnDuty(new ReferenceDesks(List.of())));

  /** A time of the week that begins on Monday 23 November 2026, such as {@code Fri 18:00}. */
  static Instant at(String time) {
    DayOfWeek day =
        Stream.of(DayOfWeek.values())
            .filter(one -> one.name().startsWith(time.substring(0, 3).toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow();
    return MONDAY
        .plusDays(day.getValue() - 1L)
        .atTime(LocalTime.parse(time.substring(4)))
        .atZone(ZONE)
        .toInstant();
  }

  void above(Desk desk) {
    above = Optional.of(desk);
  }

  Ticket opened(ResponseClass response, Instant at) {
    return new Ticket(
        new TicketReference(3, 1),
        1,
        new Requester(
            new ChannelAddress("test", "a"),
            Language.ZH,
            Optional.empty(),
            "桂花1234",
            Optional.of("station"),
            Confidentiality.NAMED),
        DESK,
        "supply_request",
        List.of(),
        RiskLevel.NONE,
        Priority.ORDINARY,
        levels.open(DESK, response, at),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", at)),
        at);
  }

  Ticket taken(Ticket ticket) {
    return changed(ticket, TicketCommands.take(ticket, WANG, ticket.openedAt()), ticket.openedAt());
  }

  Ticket answered(Ticket ticket, Instant at) {
    return changed(
        ticket,
        TicketCommands.reply(ticket, WANG, "s" + at.toEpochMilli(), "在办", List.of(), at),
        at);
  }

  Ticket said(Ticket ticket, String id, Instant at) {
    return changed(ticket, TicketCommands.add(ticket, id, "还没到", List.of(), at), at);
  }

  Ticket alarm(Ticket ticket, Instant at) {
    return changed(ticket, consequences.alarm(ticket, at), at);
  }

  /** Everything that is due by then happens, as the timers have it. */
  Ticket rung(Ticket ticket, Instant now) {
    Ticket rung = ticket;
    while (rung.nextAlarm().filter(alarm -> !alarm.at().isAfter(now)).isPresent()) {
      Instant when = rung.nextAlarm().get().at();
      Ticket next = alarm(rung, when.isAfter(rung.history().getLast().at()) ? when : now);
      if (next.equals(rung)) {
        throw new IllegalStateException("It rings and nothing happens: " + rung.nextAlarm());
      }
      rung = next;
    }
    return rung;
  }

  /** What becomes of a ticket; itself where the command changes nothing. */
  Ticket changed(Ticket before, TicketChange change, Instant now) {
    return change instanceof Changed done
        ? consequences.follow(Optional.of(before), done.ticket(), now).ticket()
        : before;
  }

  private static WorkingHours office() {
    return new WorkingHours(
        List.of(
            new WorkingHours.Period(
                Set.of(ShiftDays.WORKDAYS), LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new WorkingHours.Period(
                Set.of(ShiftDays.WORKDAYS), LocalTime.of(15, 0), LocalTime.of(19, 0))),
        DutyCalendar.PLAIN,
        ZONE);
  }

  private static Map<ResponseClass, ServicePromise> promises() {
    Map<ResponseClass, ServicePromise> promises = new EnumMap<>(ResponseClass.class);
    Stream.of(
            promise(ResponseClass.R2H, Counting.ALWAYS, 2, 24, Breach.RAISE),
            promise(ResponseClass.R24H, Counting.ALWAYS, 24, 72, Breach.GIVE_BACK),
            promise(ResponseClass.R7D, Counting.WORKING, 16, 40, Breach.GIVE_BACK),
            promise(ResponseClass.R15D, Counting.WORKING, 24, 88, Breach.GIVE_BACK))
        .forEach(one -> promises.put(one.response(), one));
    return promises;
  }

  private static ServicePromise promise(
      ResponseClass response, Counting counts, int reply, int end, Breach late) {
    return new ServicePromise(
        response,
        counts,
        Duration.ofHours(reply),
        Duration.ofHours(reply),
        Duration.ofHours(end),
        Duration.ofHours(counts == Counting.WORKING ? 4 : 1),
        Set.of(late));
  }
}
