package org.nuanjing.desk;

import java.util.function.Supplier;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.Visibility;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way the pages of the hotline get at a conversation and do something in it. */
@Component
final class ContactDoor {

  private final Door door;

  ContactDoor(Door door) {
    this.door = door;
  }

  /** Conversations alone are here; other tickets have a page of their own. */
  Ticket open(StaffMember me, String reference) {
    Ticket ticket = door.open(me, reference);
    boolean contact = ticket.contact() || Visibility.takesPart(me, ticket);
    if (!contact || !HotlineViews.talks(me)) {
      throw new NotHere();
    }
    return ticket;
  }

  /** Does something in it and goes back to its page, which says what became of it. */
  String done(
      StaffMember me,
      String act,
      Ticket ticket,
      Supplier<TicketChange> command,
      RedirectAttributes next) {
    door.done(me, act, ticket, command, next);
    return back(ticket);
  }

  static String back(Ticket ticket) {
    return "redirect:/desk/hotline/" + ticket.reference();
  }
}
