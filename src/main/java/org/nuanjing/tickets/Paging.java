package org.nuanjing.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.Attendance.Draw;
import org.nuanjing.duty.CallText;
import org.nuanjing.duty.Contact;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Escalation;
import org.nuanjing.duty.Escalation.Outcome;
import org.nuanjing.duty.Page.Call;
import org.nuanjing.duty.Reach;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/**
 * Calls people to every ticket that needs one now, as part of the commit that changes it. This is
 * the one place that keeps the promise: an open ticket at risk level 2 or above, and one of
 * somebody who wants to talk to a counsellor now, has a holder or a live page.
 */
public final class Paging {

  /** The kind of desk that talks with officers in distress. */
  public static final String COUNSELLING = "counselling";

  private static final Set<ResponseClass> NOW = Set.of(ResponseClass.C0, ResponseClass.M0);

  private final Escalation escalation;
  private final Attendance attendance;
  private final Staff staff;
  private final Desks desks;
  private final Reach reach;
  private final StaffNotices staffNotices;
  private final Notices notices;

  public Paging(
      Escalation escalation,
      Attendance attendance,
      Staff staff,
      Desks desks,
      Reach reach,
      StaffNotices staffNotices,
      Notices notices) {
    this.escalation = escalation;
    this.attendance = attendance;
    this.staff = staff;
    this.desks = desks;
    this.reach = reach;
    this.staffNotices = staffNotices;
    this.notices = notices;
  }

  /** Calling people whose own chats are told of nothing else. */
  public Paging(
      Escalation escalation,
      Attendance attendance,
      Staff staff,
      Desks desks,
      Reach reach,
      Notices notices) {
    this(escalation, attendance, staff, desks, reach, StaffNotices.NONE, notices);
  }

  /** The people who can be called. */
  Staff staff() {
    return staff;
  }

  /**
   * What a change becomes with the calling of people in it.
   *
   * @param ticket of the same version, page and history brought up to date
   * @param messages to people on duty and to the officer; they belong into the same commit
   */
  public record Paged(Ticket ticket, List<OutgoingMessage> messages) {
    public Paged {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Brings a ticket's page up to date.
   *
   * @param before as it is stored; empty for a new one
   * @param after as it is to be stored, with its version counted up
   */
  public Paged follow(Optional<Ticket> before, Ticket after, Instant now) {
    Outcome outcome = outcome(before, after, now);
    List<TicketEvent> events = events(after, outcome, now);
    Ticket ticket =
        outcome.page().equals(after.page())
                && outcome.silentAt().equals(after.silentAt())
                && events.isEmpty()
            ? after
            : after.withPage(outcome.page(), outcome.silentAt(), events);
    List<OutgoingMessage> messages = new ArrayList<>(calls(ticket, outcome));
    if (ticket.drill()) {
      return new Paged(ticket, messages);
    }
    events.forEach(event -> notices.tell(ticket, event).ifPresent(messages::add));
    messages.addAll(staffNotices.tell(before, ticket));
    return new Paged(ticket, messages);
  }

  /** How urgently a ticket needs a person now; empty where it does not. */
  public Optional<RiskLevel> level(Ticket ticket) {
    if (!ticket.open()) {
      return Optional.empty();
    }
    if (ticket.risk().atLeast(RiskLevel.MODERATE)) {
      return Optional.of(ticket.risk());
    }
    boolean talkNow =
        NOW.contains(ticket.serviceLevel().response())
            && desks
                .find(ticket.desk())
                .filter(desk -> desk.kinds().contains(COUNSELLING))
                .isPresent();
    return talkNow ? Optional.of(RiskLevel.LOW) : Optional.empty();
  }

  /** Whether everybody was called in a drill and had time to answer. */
  boolean drillOver(Ticket ticket, Instant now) {
    return ticket.drill()
        && ticket
            .page()
            .filter(page -> escalation.climbed(page) && !now.isBefore(page.nextAt()))
            .isPresent();
  }

  /** Lets who held a contact rest when it has come to an end or was given up by themselves. */
  void rest(Ticket before, Ticket after, Instant now) {
    boolean over =
        after.lately(Type.RESOLVED) || after.lately(Type.RETURNED) || after.lately(Type.REASSIGNED);
    if (over && before.risk().atLeast(RiskLevel.MODERATE)) {
      before
          .assignee()
          .filter(who -> !after.open() || !after.assignee().equals(Optional.of(who)))
          .ifPresent(who -> attendance.rest(who, now));
    }
  }

  private Outcome outcome(Optional<Ticket> before, Ticket after, Instant now) {
    Optional<RiskLevel> level = level(after);
    if (level.isEmpty()) {
      return escalation.over();
    }
    Optional<RiskLevel> was = before.flatMap(this::level);
    boolean raised =
        before.filter(Ticket::open).isPresent()
            && was.filter(one -> one.atLeast(level.get())).isEmpty();
    boolean moved = before.filter(one -> !one.desk().equals(after.desk())).isPresent();
    Contact contact = new Contact(level.get(), after.assignee(), after.waitsSince(), raised);
    return escalation.next(
        moved ? Optional.empty() : after.page(),
        contact,
        now,
        (roles, draw) -> whom(after, roles, draw, now));
  }

  private List<String> whom(Ticket ticket, Set<DutyRole> roles, Draw draw, Instant now) {
    return attendance.callable(
        roles,
        draw,
        now,
        name -> staff.find(name).filter(one -> mayBeCalled(one, ticket)).isPresent());
  }

  /** Whoever the officer asked to be changed from is not called again. */
  private static boolean mayBeCalled(StaffMember one, Ticket ticket) {
    return Visibility.mayTake(one, ticket) && !CareCommands.refused(ticket, one.name());
  }

  private static List<TicketEvent> events(Ticket after, Outcome outcome, Instant now) {
    return outcome.news().stream()
        .map(news ->
            switch (news) {
              case CALLED -> event(Type.PAGED, called(outcome), now);
              case NOBODY -> event(Type.NOBODY_ON_DUTY, called(outcome), now);
              case HOLDER_SILENT -> event(Type.HOLDER_SILENT, after.assignee().orElse(""), now);
              case TOLD_NOBODY -> event(Type.WAIT_TOLD, "nobody", now);
              case TOLD_WAITING -> event(Type.WAIT_TOLD, "waiting", now);
            })
        .toList();
  }

  private static TicketEvent event(Type type, String note, Instant now) {
    return new TicketEvent(type, TicketEvent.SYSTEM, note, now);
  }

  private static String called(Outcome outcome) {
    String people = outcome.calls().stream().map(Call::staff).collect(Collectors.joining(","));
    return outcome.page().map(page -> page.level() + " " + page.step() + " " + people).orElse("");
  }

  private List<OutgoingMessage> calls(Ticket ticket, Outcome outcome) {
    List<OutgoingMessage> messages = new ArrayList<>();
    for (Call call : outcome.calls()) {
      reach
          .addresses(call.staff())
          .forEach(address ->
              messages.add(
                  CallText.message(
                      Notices.callId(ticket, messages.size()),
                      address,
                      ticket.reference().toString(),
                      ticket.drill() ? CallText.Kind.DRILL : CallText.Kind.REAL)));
    }
    return messages;
  }
}
