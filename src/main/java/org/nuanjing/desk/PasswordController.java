package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.PasswordChange;
import org.nuanjing.roster.StaffAccounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in, and choosing a password. */
@Controller
class PasswordController {

  private final StaffAccounts accounts;
  private final Sittings sittings;
  private final AuditTrail audit;
  private final Clock clock;

  PasswordController(StaffAccounts accounts, Sittings sittings, AuditTrail audit, Clock clock) {
    this.accounts = accounts;
    this.sittings = sittings;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/desk/sign-in")
  String signIn() {
    return "desk/sign-in";
  }

  @GetMapping("/desk/password")
  String page(Principal who, Model model) {
    model.addAttribute("mustChange", mustChange(who.getName()));
    return "desk/password";
  }

  /** The person's other sessions end: whoever knew the old password is out. */
  @PostMapping("/desk/password")
  String change(
      Principal who,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting,
      @RequestParam String current,
      @RequestParam String next,
      @RequestParam String again,
      Model model,
      Locale locale,
      HttpServletRequest request,
      RedirectAttributes after) {
    String name = who.getName();
    if (!next.equals(again)) {
      model.addAttribute("mustChange", mustChange(name));
      model.addAttribute("differ", true);
      return "desk/password";
    }
    PasswordChange change = accounts.changePassword(name, current, next);
    if (change != PasswordChange.CHANGED) {
      model.addAttribute("mustChange", mustChange(name));
      model.addAttribute(
          "fault", "en".equals(locale.getLanguage()) ? change.english() : change.chinese());
      return "desk/password";
    }
    audit.record(new AuditEntry(name, "desk.password", name, clock.instant()));
    request.changeSessionId();
    sittings.endOthers(sitting);
    after.addFlashAttribute("notice", "done.password");
    return "redirect:/desk";
  }

  private boolean mustChange(String name) {
    return accounts.find(name).map(StaffAccounts.Account::mustChange).orElse(false);
  }
}
