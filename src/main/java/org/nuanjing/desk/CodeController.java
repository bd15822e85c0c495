package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.SecondFactors.Check;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of signing in: the code of the app, or a recovery code. */
@Controller
class CodeController {

  private final SecondFactors factors;
  private final Proofs proofs;

  CodeController(SecondFactors factors, Proofs proofs) {
    this.factors = factors;
    this.proofs = proofs;
  }

  @GetMapping(SecondFactor.CODE_PAGE)
  String page(Authentication who) {
    return wanted(who) ? "desk/code" : "redirect:/desk";
  }

  @PostMapping(SecondFactor.CODE_PAGE)
  String give(
      Authentication who,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    if (!wanted(who)) {
      return "redirect:/desk";
    }
    Check check = proofs.code(who.getName(), code, "desk.code-failed");
    if (check == Check.REFUSED) {
      return "redirect:" + SecondFactor.CODE_PAGE + "?refused";
    }
    proofs.signedIn(who.getName());
    SecondFactor.give(request, response, who);
    if (check == Check.RECOVERY) {
      next.addFlashAttribute("notice", "done.recovery");
      return "redirect:" + SecondFactor.SET_UP_PAGE;
    }
    return "redirect:/desk";
  }

  private boolean wanted(Authentication who) {
    return !SecondFactor.given(who) && factors.has(who.getName());
  }
}
