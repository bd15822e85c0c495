package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.desk.Sitting.Wish;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.SecondFactors.Check;
import org.nuanjing.roster.SecondFactors.Secret;
import org.nuanjing.roster.StaffMember;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Setting up an authenticator app, moving to another phone, and recovery codes. A secret and codes
 * are shown by the answer to a form, once, and on no page that can be opened again.
 */
@Controller
class SecondFactorController {

  private final SecondFactors factors;
  private final Proofs proofs;
  private final AuditTrail audit;
  private final Clock clock;

  SecondFactorController(SecondFactors factors, Proofs proofs, AuditTrail audit, Clock clock) {
    this.factors = factors;
    this.proofs = proofs;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping(SecondFactor.SET_UP_PAGE)
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting,
      Model model) {
    model.addAttribute("has", factors.has(me.name()));
    model.addAttribute("left", factors.left(me.name()));
    model.addAttribute("required", sitting.wish() == Wish.REQUIRED);
    return "desk/second-factor";
  }

  /** Whoever has one shows it before there is another. */
  @PostMapping("/desk/second-factor/begin")
  String begin(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "") String code,
      Model model,
      RedirectAttributes next) {
    if (factors.has(me.name()) && !proved(me, code)) {
      return refused(next);
    }
    Secret secret = factors.begin(me.name());
    model.addAttribute("qr", QrCode.of(OtpAuth.uri(me.name(), secret)));
    model.addAttribute("secret", OtpAuth.inGroups(secret));
    return "desk/second-factor-set-up";
  }

  @PostMapping("/desk/second-factor/confirm")
  String confirm(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting,
      Authentication who,
      @RequestParam String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<List<String>> recovery = factors.confirm(me.name(), code);
    if (recovery.isEmpty()) {
      model.addAttribute("wrong", true);
      return "desk/second-factor-set-up";
    }
    SecondFactor.give(request, response, who);
    sitting.wishNothing();
    note(me, "desk.second-factor");
    model.addAttribute("codes", recovery.get());
    return "desk/recovery-codes";
  }

  @PostMapping("/desk/second-factor/renew")
  String renew(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam String code,
      Model model,
      RedirectAttributes next) {
    if (!proved(me, code)) {
      return refused(next);
    }
    model.addAttribute("codes", factors.renew(me.name()));
    note(me, "desk.recovery-codes");
    return "desk/recovery-codes";
  }

  /** Asks again at the next sign-in. */
  @PostMapping("/desk/second-factor/later")
  String later(@SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting) {
    if (sitting.wish() == Wish.OFFERED) {
      sitting.wishNothing();
    }
    return "redirect:/desk";
  }

  private boolean proved(StaffMember me, String code) {
    return proofs.code(me.name(), code, "desk.code-failed") != Check.REFUSED;
  }

  private static String refused(RedirectAttributes next) {
    next.addFlashAttribute("notice", "refused.code");
    return "redirect:" + SecondFactor.SET_UP_PAGE;
  }

  private void note(StaffMember me, String act) {
    audit.record(new AuditEntry(me.name(), act, me.name(), clock.instant()));
  }
}
