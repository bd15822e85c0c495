package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.TicketEvent.Type;

/** How a ticket changes by what comes beside and after the contact. Pure. */
public final class AftercareCommands {

  private AftercareCommands() {}

  /**
   * The officer is told that the seal of the alias had been broken, once for each time it was.
   *
   * @param unsealing names the time
   */
  public static TicketChange tellUnsealed(Ticket ticket, String unsealing, Instant now) {
    boolean told =
        ticket.history().stream()
            .anyMatch(
                event -> event.type() == Type.UNSEALING_TOLD && event.note().equals(unsealing));
    return told
        ? new Repeated()
        : new TicketDraft(ticket).happened(Type.UNSEALING_TOLD, TicketEvent.SYSTEM, unsealing, now);
  }

  /**
   * Something about asking how they are after the contact ended.
   *
   * @param note what and which day; the same of the same type happens once
   */
  public static TicketChange followUp(
      Ticket ticket, Type type, String actor, String note, Instant now) {
    boolean before =
        ticket.history().stream()
            .anyMatch(event -> event.type() == type && event.note().equals(note));
    return before ? new Repeated() : new TicketDraft(ticket).happened(type, actor, note, now);
  }

  /**
   * The officer chooses another hour to be asked at, or wants to be asked no more; the same chosen
   * again is an answer to a later question, too.
   */
  public static TicketChange answerFollowUp(Ticket ticket, String note, Instant now) {
    boolean same =
        ticket.history().reversed().stream()
            .takeWhile(event -> event.type() != Type.FOLLOW_UP_ASKED)
            .filter(event -> event.type() == Type.FOLLOW_UP_ANSWERED)
            .findFirst()
            .filter(event -> event.note().equals(note))
            .isPresent();
    return same
        ? new Repeated()
        : new TicketDraft(ticket).happened(Type.FOLLOW_UP_ANSWERED, TicketEvent.OFFICER, note, now);
  }

  /**
   * The officer answers with words or files: they are kept with the contact, and whoever held it is
   * told. One that is over stays over, so that "I am fine" calls nobody out of bed; one that is
   * open is gone on with.
   *
   * @param id unique for this message; the same message delivered twice is kept once
   */
  public static TicketChange replyFollowUp(
      Ticket ticket, String id, String text, List<Attachment> attachments, Instant now) {
    if (ticket.state() != State.RESOLVED) {
      return TicketCommands.add(ticket, id, text, attachments, now);
    }
    if (ticket.thread().stream().anyMatch(entry -> entry.id().equals(id))) {
      return new Repeated();
    }
    if (text.isBlank() && attachments.isEmpty()) {
      return new Refused(Reason.EMPTY);
    }
    return new TicketDraft(ticket)
        .entry(new ThreadEntry(id, Author.OFFICER, "", text.strip(), attachments, now))
        .happened(Type.FOLLOW_UP_ANSWERED, TicketEvent.OFFICER, FollowUpAnswer.WORDS, now);
  }

  /** Whether the officer was asked how they are since a time and has answered nothing yet. */
  public static boolean awaitsAnswer(Ticket ticket, Instant since) {
    return ticket.state() == State.RESOLVED
        && ticket.history().reversed().stream()
            .takeWhile(
                event -> event.type() != Type.FOLLOW_UP_ANSWERED && event.type() != Type.RESOLVED)
            .anyMatch(event -> event.type() == Type.FOLLOW_UP_ASKED && !event.at().isBefore(since));
  }

  /** Somebody opens a contact again that was over, and has it: to ask how the officer is. */
  public static TicketChange goOn(Ticket ticket, StaffMember staff, Instant now) {
    if (ticket.state() == State.CANCELLED) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.open()) {
      return new Refused(Reason.NOT_CLOSED);
    }
    return new TicketDraft(ticket)
        .state(State.TAKEN)
        .assignee(Optional.of(staff.name()))
        .happened(Type.TAKEN, staff.name(), "", now);
  }
}
