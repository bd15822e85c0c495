package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Officer;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.understanding.Masking;

/** Makes tickets out of what was asked. */
final class Filing {

  private final Routing routing;

  Filing(Routing routing) {
    this.routing = routing;
  }

  /** Opens a ticket of an intent. */
  Ticket open(
      Turn turn,
      Intent intent,
      ResponseClass response,
      List<Detail> details,
      String words,
      List<Attachment> files) {
    Optional<String> unit = turn.officer().map(Officer::unit);
    String kind = intent.desk().orElse(Routing.WELFARE);
    RiskLevel risk = carried(turn, intent);
    Requester requester =
        new Requester(
            turn.before().address(),
            turn.language(),
            turn.officer().map(Officer::id),
            turn.before().alias(),
            unit,
            intent.confidentiality());
    String desk = routing.route(kind, unit).id();
    Ticket ticket =
        new Ticket(
            turn.nextReference(),
            0,
            requester,
            desk,
            intent.name(),
            details,
            risk,
            Priority.of(response, risk),
            routing.owed(desk, response, turn.now()),
            State.OPEN,
            Optional.empty(),
            thread(turn, words, files),
            history(turn, risk),
            turn.now());
    turn.open(ticket);
    turn.contact()
        .map(Ticket::reference)
        .filter(ticket::carriesFrom)
        .ifPresent(contact ->
            turn.tell(contact, new OfficerCommand.Carry(ticket.reference(), turn.now())));
    return ticket;
  }

  /**
   * The level a ticket is opened with. What a contact stands at is with the contact: an ordinary
   * request beside or after it calls nobody a second time, and tells no other desk.
   */
  private static RiskLevel carried(Turn turn, Intent intent) {
    boolean beside =
        intent.confidentiality() == Confidentiality.NAMED && turn.contact().isPresent();
    return beside ? RiskLevel.NONE : turn.risk();
  }

  /** Staff see where a level comes from that this message does not show by itself. */
  private static List<TicketEvent> history(Turn turn, RiskLevel risk) {
    TicketEvent opened = new TicketEvent(Type.OPENED, TicketEvent.OFFICER, "", turn.now());
    return turn.contact()
        .filter(contact -> !contact.open() && risk.atLeast(RiskLevel.MODERATE))
        .filter(contact -> !turn.raisedNow())
        .map(contact ->
            new TicketEvent(
                Type.CARRIED, TicketEvent.SYSTEM, contact.reference().toString(), turn.now()))
        .map(carried -> List.of(opened, carried))
        .orElse(List.of(opened));
  }

  private static List<ThreadEntry> thread(Turn turn, String words, List<Attachment> files) {
    if (words.isBlank() && files.isEmpty()) {
      return List.of();
    }
    return List.of(
        new ThreadEntry(
            "m:" + turn.messageId(),
            Author.OFFICER,
            "",
            Masking.mask(words.strip()),
            files,
            turn.now()));
  }

  /** The places of the text {@code filed}. */
  static Map<String, String> places(Turn turn, Ticket ticket) {
    return Map.of(
        "reference",
        ticket.reference().toString(),
        "due",
        Times.due(ticket.serviceLevel().firstReplyDue(), turn.now(), turn.language()));
  }
}
