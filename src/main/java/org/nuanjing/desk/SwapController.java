package org.nuanjing.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Responders;
import org.nuanjing.duty.SwapActions;
import org.nuanjing.duty.SwapOutcome;
import org.nuanjing.roster.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How shifts go from one to another. For who is not on the hotline nothing is here. */
@Controller
class SwapController {

  private final SwapActions actions;
  private final Responders responders;

  SwapController(SwapActions actions, Responders responders) {
    this.actions = actions;
    this.responders = responders;
  }

  /** Somebody's shifts of a date, as forms name them. */
  private record Shifts(LocalDate date, DutyRole role, String owner) {

    static Optional<Shifts> of(String date, String role, String owner) {
      try {
        LocalDate day = LocalDate.parse(date);
        return DutyRole.of(role).map(found -> new Shifts(day, found, owner));
      } catch (DateTimeException noDate) {
        return Optional.empty();
      }
    }

    static Optional<Shifts> parse(String text) {
      String[] parts = text.split(" ", 3);
      return parts.length == 3 ? of(parts[0], parts[1], parts[2]) : Optional.empty();
    }
  }

  /** Asks a colleague to take what one has. */
  @PostMapping("/desk/duty/swaps")
  String ask(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "") String shifts,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes next) {
    if (!responders.works(me)) {
      throw new NotHere();
    }
    return told(
        "ask",
        Shifts.parse(shifts)
            .map(what -> actions.ask(me, what.date(), what.role(), what.owner(), to)),
        next);
  }

  /** A lead enters what was settled. */
  @PostMapping("/desk/duty/swaps/entered")
  String enter(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes next) {
    if (!responders.leads(me)) {
      throw new NotHere();
    }
    return told(
        "enter",
        Shifts.of(date, role, owner)
            .map(what -> actions.enter(me, what.date(), what.role(), what.owner(), to)),
        next);
  }

  @PostMapping("/desk/duty/swaps/{id}/{act:agree|decline|withdraw}")
  String decide(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @PathVariable String act,
      RedirectAttributes next) {
    if (!responders.works(me)) {
      throw new NotHere();
    }
    SwapOutcome outcome =
        switch (act) {
          case "agree" -> actions.agree(me, id);
          case "decline" -> actions.decline(me, id);
          default -> actions.withdraw(me, id);
        };
    return told(act, Optional.of(outcome), next);
  }

  private static String told(String act, Optional<SwapOutcome> outcome, RedirectAttributes next) {
    String notice =
        outcome
            .map(one ->
                switch (one) {
                  case KEPT -> "done.swap." + act;
                  case KEPT_TIRED -> "done.swap.tired." + act;
                  default -> "refused.swap." + one.name();
                })
            .orElse("refused.swap.FORM");
    next.addFlashAttribute("notice", notice);
    return "redirect:/desk/duty";
  }
}
