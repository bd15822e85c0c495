package org.nuanjing.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/** A copy of a ticket with some parts changed. */
final class TicketDraft {
  private final Ticket before;
  private State state;
  private String desk;
  private Optional<String> assignee;
  private RiskLevel risk;
  private Priority priority;
  private ServiceLevel serviceLevel;
  private final List<ThreadEntry> thread;
  private Relay relay;
  private Work work;
  private List<Ticket.Detail> details;

  TicketDraft(Ticket before) {
    this.before = before;
    state = before.state();
    desk = before.desk();
    assignee = before.assignee();
    risk = before.risk();
    priority = before.priority();
    serviceLevel = before.serviceLevel();
    thread = new ArrayList<>(before.thread());
    relay = before.relay();
    work = before.work();
    details = before.details();
  }

  TicketDraft state(State value) {
    state = value;
    return this;
  }

  TicketDraft details(List<Ticket.Detail> value) {
    details = value;
    return this;
  }

  TicketDraft desk(String value) {
    desk = value;
    return this;
  }

  TicketDraft assignee(Optional<String> value) {
    assignee = value;
    return this;
  }

  TicketDraft risk(RiskLevel value) {
    risk = value;
    return this;
  }

  TicketDraft priority(Priority value) {
    priority = value;
    return this;
  }

  TicketDraft serviceLevel(ServiceLevel value) {
    serviceLevel = value;
    return this;
  }

  TicketDraft relay(Relay value) {
    relay = value;
    return this;
  }

  TicketDraft work(Work value) {
    work = value;
    return this;
  }

  TicketDraft entry(ThreadEntry value) {
    thread.add(value);
    return this;
  }

  Changed happened(Type type, String actor, String note, Instant at) {
    TicketEvent event = new TicketEvent(type, actor, note, at);
    List<TicketEvent> history = new ArrayList<>(before.history());
    history.add(event);
    return new Changed(
        new Ticket(
            before.reference(),
            before.version() + 1,
            before.requester(),
            desk,
            before.intent(),
            details,
            risk,
            priority,
            serviceLevel,
            state,
            assignee,
            thread,
            history,
            before.openedAt(),
            before.page(),
            before.silentAt(),
            relay,
            work),
        event);
  }
}
