package org.nuanjing.desk;

import java.time.Clock;
import java.util.function.Supplier;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.Visibility;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way every page gets at a ticket: what may not be read is not here, and that somebody tried is
 * kept.
 */
@Component
final class Door {

  private final Tickets tickets;
  private final AuditTrail audit;
  private final Clock clock;

  Door(Tickets tickets, AuditTrail audit, Clock clock) {
    this.tickets = tickets;
    this.audit = audit;
    this.clock = clock;
  }

  /** The ticket; throws {@link NotHere} when there is none this person may read. */
  Ticket open(StaffMember me, String reference) {
    Ticket ticket =
        TicketReference.parse(reference).flatMap(tickets::find).orElseThrow(NotHere::new);
    if (!Visibility.mayRead(me, ticket)) {
      note(me, "ticket.refused", ticket);
      throw new NotHere();
    }
    return ticket;
  }

  /** The ticket for who may read its words; that somebody else tried is kept. */
  Ticket openWords(StaffMember me, String reference) {
    Ticket ticket = open(me, reference);
    if (!Visibility.mayReadWords(me, ticket)) {
      note(me, "ticket.refused", ticket);
      throw new NotHere();
    }
    return ticket;
  }

  /** Does something to a ticket, and writes it down where it came to pass. */
  TicketChange act(StaffMember me, String act, Ticket ticket, Supplier<TicketChange> command) {
    TicketChange change = command.get();
    if (change instanceof Changed) {
      note(me, "ticket." + act, ticket);
    }
    return change;
  }

  /** Does something to a ticket, and lets the next page say what became of it. */
  void done(
      StaffMember me,
      String act,
      Ticket ticket,
      Supplier<TicketChange> command,
      RedirectAttributes next) {
    next.addFlashAttribute("notice", notice(act, act(me, act, ticket, command)));
  }

  /** The key of what the page says of it. */
  static String notice(String act, TicketChange change) {
    return switch (change) {
      case Changed _, Repeated _ -> "done." + act;
      case Refused refused -> "refused." + refused.reason();
    };
  }

  /** Writes down what somebody did with a ticket. */
  void note(StaffMember me, String act, Ticket ticket) {
    audit.record(new AuditEntry(me.name(), act, ticket.reference().toString(), clock.instant()));
  }
}
