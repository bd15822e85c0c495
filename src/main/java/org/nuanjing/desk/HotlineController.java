package org.nuanjing.desk;

import java.time.Clock;
import java.util.Locale;
import org.nuanjing.duty.Attendance;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.ContactQueue;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.Tickets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counsellors' queue: how many wait, and the next one. Nobody chooses whom to talk to. */
@Controller
class HotlineController {

  private static final int TRIES = 5;

  private final HotlineViews views;
  private final Tickets tickets;
  private final StaffActions actions;
  private final Attendance attendance;
  private final Door door;
  private final Clock clock;

  HotlineController(
      HotlineViews views,
      Tickets tickets,
      StaffActions actions,
      Attendance attendance,
      Door door,
      Clock clock) {
    this.views = views;
    this.tickets = tickets;
    this.actions = actions;
    this.attendance = attendance;
    this.door = door;
    this.clock = clock;
  }

  @GetMapping("/desk/hotline")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    talking(me);
    model.addAttribute("hotline", views.hotline(me, locale));
    return "desk/hotline";
  }

  /** What changes by itself, fetched again when something did. */
  @GetMapping("/desk/hotline/live")
  String live(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    page(me, model, locale);
    return "desk/hotline :: live";
  }

  /** Takes who is next; whoever is taken by another meanwhile is passed over. */
  @PostMapping("/desk/hotline/next")
  String next(
      @ModelAttribute(name = "me", binding = false) StaffMember me, RedirectAttributes next) {
    talking(me);
    if (!attendance.ready(me.name(), clock.instant())) {
      next.addFlashAttribute("notice", "refused.not-ready");
      return "redirect:/desk/hotline";
    }
    for (int i = 0; i < TRIES; i++) {
      var first = ContactQueue.of(tickets, me, clock.instant()).stream().findFirst();
      if (first.isEmpty()) {
        break;
      }
      Ticket ticket = first.get();
      if (actions.take(ticket.reference(), me) instanceof Changed) {
        door.note(me, "ticket.take", ticket);
        return "redirect:/desk/hotline/" + ticket.reference();
      }
    }
    next.addFlashAttribute("notice", "refused.nobody-waits");
    return "redirect:/desk/hotline";
  }

  private static void talking(StaffMember me) {
    if (!HotlineViews.talks(me)) {
      throw new AccessDeniedException("This role does not talk with officers.");
    }
  }
}
