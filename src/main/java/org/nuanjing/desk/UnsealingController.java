package org.nuanjing.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.unsealing.Keyholders;
import org.nuanjing.unsealing.Unsealed;
import org.nuanjing.unsealing.Unsealing.Finding;
import org.nuanjing.unsealing.UnsealingActions;
import org.nuanjing.unsealing.UnsealingChange;
import org.nuanjing.unsealing.UnsealingChange.Changed;
import org.nuanjing.unsealing.UnsealingChange.Reason;
import org.nuanjing.unsealing.UnsealingChange.Refused;
import org.nuanjing.unsealing.UnsealingChange.Repeated;
import org.nuanjing.unsealing.UnsealingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Breaking the seal of an alias: asking, agreeing, seeing for a while, looking over. For whoever
 * has no part in it there is nothing here.
 */
@Controller
class UnsealingController {

  private final UnsealingActions actions;
  private final UnsealingViews views;

  UnsealingController(UnsealingActions actions, UnsealingViews views) {
    this.actions = actions;
    this.views = views;
  }

  /** All that wait for somebody. */
  @GetMapping("/desk/unsealings")
  String list(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    if (!Keyholders.opens(me) && !Keyholders.reviews(me)) {
      throw new NotHere();
    }
    model.addAttribute("list", views.unsettled(me, locale));
    model.addAttribute("findings", Finding.values());
    return "desk/unsealings";
  }

  @GetMapping("/desk/tickets/{reference}/unsealing")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      Model model,
      Locale locale) {
    fill(me, ticket(me, reference), model, locale);
    return "desk/unsealing";
  }

  @PostMapping("/desk/tickets/{reference}/unsealing/ask")
  String ask(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    Ticket ticket = ticket(me, reference);
    return done(ticket, "ask", actions.ask(me, ticket.reference(), reason), next);
  }

  @PostMapping("/desk/tickets/{reference}/unsealing/alone")
  String alone(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    Ticket ticket = ticket(me, reference);
    return done(ticket, "alone", actions.openAlone(me, ticket.reference(), reason), next);
  }

  @PostMapping("/desk/unsealings/{id}/{act:approve|decline|give-up|confirm|not-confirm}")
  String press(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @PathVariable String act,
      RedirectAttributes next) {
    UnsealingId which = UnsealingId.parse(id).orElseThrow(NotHere::new);
    Ticket ticket = ticket(me, which.ticket().toString());
    return done(ticket, act, command(act).apply(me, which), next);
  }

  private BiFunction<StaffMember, UnsealingId, UnsealingChange> command(String act) {
    return switch (act) {
      case "approve" -> actions::approve;
      case "decline" -> actions::decline;
      case "give-up" -> actions::giveUp;
      case "confirm" -> actions::confirm;
      default -> actions::notConfirmed;
    };
  }

  /** Shows who it is, on this answer alone: nothing of it is kept by the browser. */
  @PostMapping("/desk/unsealings/{id}/see")
  String see(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      Model model,
      Locale locale) {
    UnsealingId which = UnsealingId.parse(id).orElseThrow(NotHere::new);
    Ticket ticket = ticket(me, which.ticket().toString());
    Optional<Unsealed> officer = actions.see(me, which);
    fill(me, ticket, model, locale);
    officer.ifPresentOrElse(
        seen -> model.addAttribute("shown", views.shown(seen, locale)),
        () -> model.addAttribute("notice", "refused.unsealing.TOO_LATE"));
    return "desk/unsealing";
  }

  @PostMapping("/desk/unsealings/{id}/review")
  String review(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @RequestParam Finding finding,
      RedirectAttributes next) {
    UnsealingId which = UnsealingId.parse(id).orElseThrow(NotHere::new);
    next.addFlashAttribute("notice", notice("review", actions.review(me, which, finding)));
    return "redirect:/desk/unsealings";
  }

  private void fill(StaffMember me, Ticket ticket, Model model, Locale locale) {
    List<UnsealingView> all = views.ofTicket(me, ticket, locale);
    model.addAttribute("reference", ticket.reference().toString());
    model.addAttribute("bound", ticket.requester().officer().isPresent());
    model.addAttribute("imminent", ticket.risk() == RiskLevel.IMMINENT);
    model.addAttribute("list", all);
    model.addAttribute("running", actions.running(ticket.reference()));
    model.addAttribute("reasons", views.reasons(locale));
    model.addAttribute("shown", Map.of());
  }

  private Ticket ticket(StaffMember me, String reference) {
    return TicketReference.parse(reference)
        .flatMap(one -> actions.find(me, one))
        .orElseThrow(NotHere::new);
  }

  private static String done(
      Ticket ticket, String act, UnsealingChange change, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice(act, change));
    return "redirect:/desk/tickets/" + ticket.reference() + "/unsealing";
  }

  private static String notice(String act, UnsealingChange change) {
    return switch (change) {
      case Changed _, Repeated _ -> "done.unsealing." + act;
      case Refused(Reason reason) when reason == Reason.NOT_HERE -> throw new NotHere();
      case Refused(Reason reason) -> "refused.unsealing." + reason;
    };
  }
}
