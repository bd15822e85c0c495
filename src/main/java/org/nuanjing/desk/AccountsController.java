package org.nuanjing.desk;

import java.time.Clock;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How staff sign in, for administrators: second factors and sessions. */
@Controller
class AccountsController {

  private final Staff staff;
  private final SecondFactors factors;
  private final Sittings sittings;
  private final AuditTrail audit;
  private final Clock clock;

  AccountsController(
      Staff staff, SecondFactors factors, Sittings sittings, AuditTrail audit, Clock clock) {
    this.staff = staff;
    this.factors = factors;
    this.sittings = sittings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One of the staff.
   *
   * @param sessions how many browsers are signed in through this node
   */
  record Row(String name, String shown, boolean secondFactor, int sessions, boolean self) {}

  @GetMapping("/desk/accounts")
  String page(@ModelAttribute(name = "me", binding = false) StaffMember me, Model model) {
    administering(me);
    model.addAttribute("accounts", staff.list().stream().map(one -> row(me, one)).toList());
    return "desk/accounts";
  }

  private Row row(StaffMember me, StaffMember one) {
    return new Row(
        one.name(),
        one.displayName(),
        factors.has(one.name()),
        sittings.of(one.name()).size(),
        one.name().equals(me.name()));
  }

  @PostMapping("/desk/accounts/{name}/end-sessions")
  String endSessions(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String name,
      RedirectAttributes next) {
    administering(me);
    StaffMember one = staff.find(name).orElseThrow(NotHere::new);
    sittings.endAll(one.name());
    note(me, "desk.sessions-end", one);
    next.addFlashAttribute("notice", "done.accounts.sessions");
    return "redirect:/desk/accounts";
  }

  /**
   * For a phone that was lost. Nobody does it for themselves: whoever finds them signed in could.
   */
  @PostMapping("/desk/accounts/{name}/reset-second-factor")
  String resetSecondFactor(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String name,
      RedirectAttributes next) {
    administering(me);
    StaffMember one = staff.find(name).orElseThrow(NotHere::new);
    if (one.name().equals(me.name())) {
      next.addFlashAttribute("notice", "refused.accounts.self");
      return "redirect:/desk/accounts";
    }
    factors.reset(one.name());
    sittings.endAll(one.name());
    note(me, "desk.second-factor-reset", one);
    next.addFlashAttribute("notice", "done.accounts.second-factor");
    return "redirect:/desk/accounts";
  }

  private static void administering(StaffMember me) {
    if (!me.roles().contains(Role.ADMINISTRATOR)) {
      throw new NotHere();
    }
  }

  private void note(StaffMember me, String act, StaffMember one) {
    audit.record(new AuditEntry(me.name(), act, one.name(), clock.instant()));
  }
}
