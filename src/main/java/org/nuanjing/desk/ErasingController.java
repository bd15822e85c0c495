package org.nuanjing.desk;

import java.util.Optional;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Erasing;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent.Type;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a person decides on an officer's wish to be forgotten. Who decides sees numbers alone:
 * which requests there are, and whether one was a crisis, is not theirs to know.
 */
@Controller
class ErasingController {

  private final Door door;
  private final Erasing erasing;
  private final StaffActions actions;
  private final IntentCatalog intents;

  ErasingController(Door door, Erasing erasing, StaffActions actions, IntentCatalog intents) {
    this.door = door;
    this.erasing = erasing;
    this.actions = actions;
    this.intents = intents;
  }

  @GetMapping("/desk/tickets/{reference}/erase")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      Model model) {
    Ticket wish = wish(me, reference);
    Erasing.Outcome plan = erasing.plan(wish);
    model.addAttribute("reference", wish.reference().toString());
    model.addAttribute("gone", plan.gone());
    model.addAttribute("kept", plan.kept().size());
    return "desk/erase";
  }

  @PostMapping("/desk/tickets/{reference}/erase")
  String erase(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket wish = wish(me, reference);
    Erasing.Outcome outcome = erasing.erase(wish);
    door.note(me, "ticket.erase", wish);
    actions.followUp(
        wish.reference(), Type.ERASED, me.name(), outcome.gone() + " " + outcome.kept().size());
    next.addFlashAttribute("notice", "done.erase");
    return "redirect:/desk/tickets/" + wish.reference();
  }

  /** The wish, for who has taken it. */
  private Ticket wish(StaffMember me, String reference) {
    Ticket ticket = door.open(me, reference);
    if (!decides(intents, me, ticket)) {
      throw new NotHere();
    }
    return ticket;
  }

  /** Whether it is a wish to be forgotten that this person has taken. */
  static boolean decides(IntentCatalog intents, StaffMember me, Ticket ticket) {
    return ticket.open()
        && Views.answers(me)
        && ticket.assignee().equals(Optional.of(me.name()))
        && intents
            .find(ticket.intent())
            .filter(intent -> intent.behaviour() == Behaviour.PRIVACY)
            .isPresent();
  }
}
