package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.Assignment;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Escalation;
import org.nuanjing.duty.InMemoryDutyBoard;
import org.nuanjing.duty.Rotas;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.triage.RiskLevel;

/**
 * Two counselling desks, six people on duty round the clock, and a clock that goes as it is told.
 */
final class PagedWorld {

  static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
  static final List<String> PEOPLE = List.of("ning", "shan", "bai", "zhu", "mei", "tong");

  final InMemoryTickets tickets = new InMemoryTickets();
  final InMemoryDutyBoard board = new InMemoryDutyBoard();
  final List<TicketEvent> toldToOfficers = new ArrayList<>();
  final ReferenceDesks desks =
      new ReferenceDesks(
          List.of(
              new Desk("north", "北", "North", Set.of(Paging.COUNSELLING), "region"),
              new Desk("south", "南", "South", Set.of(Paging.COUNSELLING), "region"),
              new Desk("supplies", "物资", "Supplies", Set.of("supplies"), "region")));
  final RosterStaff staff = new RosterStaff(PEOPLE.stream().map(PagedWorld::person).toList());
  final Attendance attendance;
  final Paging paging;
  final StaffActions actions;
  Instant now = START;

  PagedWorld() {
    attendance =
        new Attendance(
            Rotas.always(
                new Assignment("ning", DutyRole.PRIMARY),
                new Assignment("shan", DutyRole.PRIMARY),
                new Assignment("bai", DutyRole.BACKUP),
                new Assignment("mei", DutyRole.SUPERVISOR),
                new Assignment("tong", DutyRole.LEAD)),
            board,
            tickets::holding,
            2,
            Duration.ofMinutes(15));
    Notices notices =
        (ticket, event) -> {
          if (event.type() == TicketEvent.Type.WAIT_TOLD) {
            toldToOfficers.add(event);
          }
          return Optional.empty();
        };
    paging =
        new Paging(
            new Escalation(Rotas.defaults().ladders()),
            attendance,
            staff,
            desks,
            who -> List.of(new ChannelAddress("webhook", who)),
            notices);
    actions = actionsOn(tickets);
  }

  /** The same commands on another view of the tickets. */
  StaffActions actionsOn(Tickets view) {
    return new StaffActions(
        view, (ticket, event) -> Optional.empty(), TestPaging.alone(paging), desks, new Told());
  }

  /** The clock that goes as it is told. */
  Clock clock() {
    return new Told();
  }

  /** Files a ticket as a turn of the dialogue does. */
  TicketReference file(int bucket, long number, RiskLevel risk, ResponseClass response) {
    Ticket ticket = ticket(new TicketReference(bucket, number), risk, response, now);
    Paging.Paged paged = paging.follow(Optional.empty(), ticket, now);
    tickets.put(paged.ticket());
    tickets.sent(paged.messages());
    return ticket.reference();
  }

  /** Lets time pass, with every alarm going off when it is due. */
  void pass(Duration time) {
    Instant end = now.plus(time);
    while (true) {
      Optional<Instant> next =
          tickets.list().stream()
              .map(Ticket::nextAlarm)
              .flatMap(Optional::stream)
              .map(Ticket.Alarm::at)
              .min(Instant::compareTo)
              .filter(at -> !at.isAfter(end));
      if (next.isEmpty()) {
        now = end;
        return;
      }
      now = next.get().isAfter(now) ? next.get() : now;
      tickets.list().stream()
          .filter(
              ticket -> ticket.nextAlarm().filter(alarm -> !alarm.at().isAfter(now)).isPresent())
          .forEach(ticket -> actions.alarm(ticket.reference()));
    }
  }

  Ticket get(TicketReference reference) {
    return tickets.get(reference);
  }

  StaffMember who(String name) {
    return staff.find(name).orElseThrow();
  }

  /** Whom messages went to, in order. */
  List<String> called() {
    return tickets.outbox().stream().map(OutgoingMessage::to).map(ChannelAddress::id).toList();
  }

  private static StaffMember person(String name) {
    String unit = name.equals("ning") ? "station" : "region";
    return new StaffMember(name, name, name, Set.of(), Set.of("north", "south"), unit, Set.of());
  }

  private static Ticket ticket(
      TicketReference reference, RiskLevel risk, ResponseClass response, Instant at) {
    return new Ticket(
        reference,
        1,
        new Requester(
            new ChannelAddress("test", reference.toString()),
            Language.ZH,
            Optional.empty(),
            "桂花1234",
            Optional.of("elsewhere"),
            Confidentiality.ALIAS),
        "north",
        "crisis",
        List.of(),
        risk,
        Priority.of(response, risk),
        ServiceLevel.from(response, at),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(new ThreadEntry("m:0", ThreadEntry.Author.OFFICER, "", "…", List.of(), at)),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", at)),
        at);
  }

  private final class Told extends Clock {
    @Override
    public ZoneId getZone() {
      return Rotas.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
